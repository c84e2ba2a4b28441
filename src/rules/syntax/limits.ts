import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('syntax/limits');
