import { RADICALS } from './radicals.ts';

/** A text as it is compared, and where each of its UTF-16 units stands in the text as it is read. */
export type Folded = {
  readonly text: string;
  /** Where the character begins that a unit comes from. */
  readonly starts: readonly number[];
  /** Where it ends. */
  readonly ends: readonly number[];
};

/** A character with the marks on it. */
const CLUSTER = /\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu;
/** What is not seen: joiners, soft hyphens, byte order marks, variation selectors. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/g;
/** Of ASCII only letters have another form. */
const PLAIN = /^[!-~\u4e00-\u9fff]$/;
/** Next to these a space means nothing: nobody agrees on spaces between Han and Latin. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u;
/** Letters whose marks are accents, which many readers cannot type. */
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}/u;
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟″', '"'),
  ...pairs('‘’‚‛′', "'"),
  ...pairs('‐‑‒–—―−', '-'),
  ...pairs('・•‧∙⋅', '·'),
  ...pairs('〜∼', '~'),
  ['⁄', '/'],
]);
/** Letters that Unicode does not part into a letter and a mark, as they are typed without them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŋ: 'ng',
  }),
);

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((character) => [character, to]);
}

/**
 * Folds what the eye takes for the same, and what many cannot type: letter case, full width, circled and raised
 * characters and other compatibility forms (NFKC), radicals, accents, kinds of quotation marks and dashes,
 * invisible characters, spaces beside Han. The index and the query are folded by this same function. A line break
 * parts paragraphs and stays.
 */
export function foldText(text: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let space: { start: number; end: number } | undefined;
  const push = (folded: string, start: number, end: number) => {
    out.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    last = folded.slice(-1);
  };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    if (/^\s/.test(cluster)) {
      space = { start: index, end };
      if (cluster.includes('\n')) push('\n', index, end);
      continue;
    }
    const folded = foldCluster(cluster);
    if (!folded) continue;
    if (space && last && last !== '\n' && !WIDE.test(last) && !WIDE.test(cluster))
      push(' ', space.start, space.end);
    space = undefined;
    push(folded, index, end);
  }
  return { text: out.join(''), starts, ends };
}

function foldCluster(cluster: string): string {
  if (PLAIN.test(cluster)) return cluster.toLowerCase();
  const seen = cluster.replace(UNSEEN, '');
  const radical = RADICALS.get(seen);
  if (radical) return radical;
  const plain = seen.normalize('NFKC').toLowerCase();
  return Array.from(plain, (character) => LOOKALIKES.get(character) ?? character)
    .join('')
    .replace(/./gsu, dropAccent)
    .replace(/\p{M}+$/u, (marks) => (ACCENTED.test(plain.normalize('NFD')) ? '' : marks));
}

function dropAccent(character: string): string {
  const typed = PLAIN_LETTERS.get(character);
  if (typed) return typed;
  const parted = character.normalize('NFD');
  return ACCENTED.test(parted) ? parted.replace(/\p{M}/gu, '') : character;
}

/** The folded text alone. */
export function fold(text: string): string {
  return foldText(text).text;
}
