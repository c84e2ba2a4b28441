/** Forms of English words: what a reader's word may be in the text, where it does not stand there as typed. */

/** Endings that are taken off one after the other; of one line the longest. */
const ENDINGS: readonly RegExp[] = [
  /'s$|(?<=s)'$/,
  /(?:ies|ied)$/,
  /(?<=ss|sh|ch|x|z)es$|(?<![su])s$/,
  /(?:ingly|edly|izing|ized|izes|izer|ating|ated|ates|ator|atory|ative|itor|itive)$/,
  /(?:ization|(?:ab|ib)ility|(?<=[dg])ster|ation|ition|(?<=[st])ion|ment|ness|ance|ence|ity|ive|able|ible|ology|ism|ist|ful|less|al|ly|ing|ed|er|or|ous|ic|ize|ate|y|e)$/,
];
const SHORTEST = 4;
const MOST_ENDINGS = 4;

/** What the forms of a word have in common, spellings of Britain and America included: encryption, encrypted. */
function rootOf(word: string): string {
  let root = word
    .replace(/is(?=(?:e[drs]?|ing|able)$|ation)/, 'iz')
    .replace(/our(?=s?$|ed$|ing$|able$|ite)/, 'or')
    .replace(/ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/tre(?=s?$)/, 'ter');
  for (let count = 0; count < MOST_ENDINGS; count++) {
    const shorter = ENDINGS.map((ending) => root.replace(ending, '')).find(
      (each) => each !== root && each.length >= SHORTEST,
    );
    if (!shorter) break;
    root = shorter.replace(/([bdfgmnprt])\1$/, '$1');
  }
  return root;
}

const WORD = /^[a-z][a-z'-]+$/;
const roots = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** The words of a vocabulary by their roots, found once. */
function rootsOf(vocabulary: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = roots.get(vocabulary);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const word of vocabulary) {
    const root = rootOf(word);
    const same = made.get(root);
    if (same) same.push(word);
    else made.set(root, [word]);
  }
  roots.set(vocabulary, made);
  return made;
}

/** The words of a vocabulary that are forms of a word. */
export function formsOfWord(word: string, vocabulary: readonly string[]): string[] {
  if (!WORD.test(word)) return [];
  const forms = (rootsOf(vocabulary).get(rootOf(word)) ?? []).filter((each) => each !== word);
  // to personalise is no form of person while the text has personalised
  const verbs = IZE.test(word) ? forms.filter((form) => IZE.test(form)) : [];
  return verbs.length > 0 ? verbs : forms;
}

const IZE = /i[sz](?:e[drs]?|ers|ing|ations?|ational)$/;

/** A word shorter than this may be one slip away from too many. */
const LONG_ENOUGH = 5;

/** The words of a vocabulary that are one slip away from a word. */
export function slipsOfWord(word: string, vocabulary: readonly string[]): string[] {
  if (!WORD.test(word) || word.length < LONG_ENOUGH) return [];
  return vocabulary.filter((each) => each.length >= LONG_ENOUGH && isOneEdit(each, word));
}

/** One character wrong, missing, added or swapped with its neighbour. */
export function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (swapped && rest(one, 2) === rest(other, 2))
  );
}
