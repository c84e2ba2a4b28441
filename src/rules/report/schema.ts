import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('report/schema');
