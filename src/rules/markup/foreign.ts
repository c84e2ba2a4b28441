import { defineMarkupRule } from './markup-rule.ts';

/** It may be meant as it stands. */
export default defineMarkupRule('foreign', 'warning');
