import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('wordings/schema');
