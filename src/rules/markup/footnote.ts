import { defineMarkupRule } from './markup-rule.ts';

export default defineMarkupRule('footnote', 'error');
