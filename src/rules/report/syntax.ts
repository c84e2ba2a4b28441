import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('report/syntax');
