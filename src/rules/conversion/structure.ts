import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('conversion/structure');
