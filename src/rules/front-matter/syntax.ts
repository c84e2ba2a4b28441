import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('front-matter/syntax');
