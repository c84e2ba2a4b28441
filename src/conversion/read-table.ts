import { ONE_TO_MANY } from './one-to-many.ts';

/** How far what a character usually becomes is trusted in a word that nobody has reviewed. */
export type Trust =
  /** Everywhere. */
  | 'always'
  /** Within a word that a dictionary has; a character that stands alone may be part of a name. */
  | 'words'
  /** Nowhere. */
  | 'never';

/** What one Simplified character becomes. */
export type Choice = {
  readonly usual: string;
  readonly trust: Trust;
  /** What it becomes as a word by itself. Without it, a character that stands alone is asked about. */
  readonly alone: string | undefined;
  /** All that it may become, the usual first. */
  readonly candidates: readonly string[];
};

/** A reviewed word, and what each of its characters becomes; `undefined` for one that the word does not settle. */
export type ReviewedWord = { readonly word: string; readonly becomes: readonly (string | undefined)[] };

/** The table, read: characters with a choice, and reviewed words. */
export type Table = {
  readonly choices: ReadonlyMap<string, Choice>;
  readonly words: ReadonlyMap<string, ReviewedWord>;
};

/** What a character becomes in a word that has two meanings: 不准 is 不准 or 不準. */
export const ASKED = '?';
const MARKS: Readonly<Record<string, Trust>> = { '?': 'never', '~': 'words' };

/** Reads the table of characters that stand for several. */
export function readTable(text: string = ONE_TO_MANY): Table {
  const choices = new Map<string, Choice>();
  const words = new Map<string, ReviewedWord>();
  for (const line of text.trim().split('\n')) {
    const [character = '', ...fields] = line.split(' ');
    const trust = MARKS[fields[0] ?? ''] ?? 'always';
    const [usual = character, ...listed] = trust === 'always' ? fields : fields.slice(1);
    const candidates = new Set([usual]);
    let alone: string | undefined;
    let target = usual;
    for (const field of listed) {
      const colon = field.indexOf(':');
      if (colon > 0) target = field.slice(0, colon);
      if (target !== ASKED) candidates.add(target);
      const word = field.slice(colon + 1);
      if (word === character) alone = target;
      else addWord(words, word, character, target);
    }
    choices.set(character, { usual, trust, alone, candidates: [...candidates] });
  }
  return { choices, words };
}

function addWord(words: Map<string, ReviewedWord>, word: string, character: string, target: string): void {
  const known = words.get(word)?.becomes ?? [];
  const becomes = [...word].map((each, index) => known[index] ?? (each === character ? target : undefined));
  words.set(word, { word, becomes });
}

/** A word that a publication settles for itself: both forms, as long as each other; one piece for each UTF-16 unit. */
export function overriddenWord(word: string, converted: string): ReviewedWord {
  return { word, becomes: converted.split('') };
}
