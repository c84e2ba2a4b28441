import { ONE_TO_MANY } from './one-to-many.ts';

/** What one Simplified character becomes. */
export type Choice = {
  readonly usual: string;
  /** Whether the usual can be taken for every word that the table does not have. */
  readonly settled: boolean;
};

/** A reviewed word, and what each of its characters becomes; `undefined` for one that the word does not settle. */
export type ReviewedWord = { readonly word: string; readonly becomes: readonly (string | undefined)[] };

/** The table, read: characters with a choice, and reviewed words. */
export type Table = {
  readonly choices: ReadonlyMap<string, Choice>;
  readonly words: ReadonlyMap<string, ReviewedWord>;
};

/** Reads the table of characters that stand for several. */
export function readTable(text: string = ONE_TO_MANY): Table {
  const choices = new Map<string, Choice>();
  const words = new Map<string, ReviewedWord>();
  for (const line of text.trim().split('\n')) {
    const [character = '', ...fields] = line.split(' ');
    const settled = fields[0] !== '?';
    const [usual = character, ...listed] = settled ? fields : fields.slice(1);
    choices.set(character, { usual, settled });
    let target = usual;
    for (const field of listed) {
      const colon = field.indexOf(':');
      if (colon > 0) target = field.slice(0, colon);
      addWord(words, field.slice(colon + 1), character, target);
    }
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
