import { attacks } from './attacks.ts';
import type { BadInput } from './bad-input.ts';
import { diagrams } from './diagrams.ts';
import { files } from './files.ts';
import { formerly } from './formerly.ts';
import { hostile } from './hostile.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { structure } from './structure.ts';
import { typography } from './typography.ts';

/** Every bad input, each with all that the check says of it. */
export const corpus: readonly BadInput[] = [
  ...attacks,
  ...diagrams,
  ...files,
  ...formerly,
  ...hostile,
  ...links,
  ...markup,
  ...structure,
  ...typography,
];
