import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('mdx/unsafe');
