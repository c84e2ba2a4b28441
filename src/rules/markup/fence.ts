import { defineMarkupRule } from './markup-rule.ts';

export default defineMarkupRule('fence', 'error');
