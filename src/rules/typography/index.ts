import type { Rule } from '../rule.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { fullWidthLetters } from './full-width-letters.ts';
import { halfWidthPunctuation } from './half-width-punctuation.ts';
import { ideographicSpace } from './ideographic-space.ts';
import { inertEmphasis } from './inert-emphasis.ts';
import { spaceBetweenScripts } from './space-between-scripts.ts';
import { straightQuotes } from './straight-quotes.ts';

/** How Chinese prose is set; one rule a file. */
export const typography: readonly Rule[] = [
  spaceBetweenScripts,
  ideographicSpace,
  halfWidthPunctuation,
  fullWidthLetters,
  straightQuotes,
  doubledPunctuation,
  inertEmphasis,
];
