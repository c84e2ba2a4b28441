import { defineMarkupRule } from './markup-rule.ts';

export default defineMarkupRule('link', 'error');
