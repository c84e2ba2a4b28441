import { defineReadingRule } from '../rule.ts';

export default defineReadingRule('files/conflict');
