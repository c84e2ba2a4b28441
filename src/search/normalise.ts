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
const CLUSTER = /\s+|[^\s\p{M}]\p{M}*|\p{M}+/uy;
/** What is not seen: joiners, soft hyphens, byte order marks, variation selectors. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/g;
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
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let space: { start: number; end: number } | undefined;
  const push = (folded: string, start: number, end: number) => {
    if (
      space &&
      out &&
      !out.endsWith('\n') &&
      !WIDE.test(out.slice(-1)) &&
      !WIDE.test(text.slice(start, end))
    ) {
      out += ' ';
      starts.push(space.start);
      ends.push(space.end);
    }
    space = undefined;
    out += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < text.length; ) {
    if (isPlain(text.charCodeAt(at)) && bearsNoMark(text.charCodeAt(at + 1))) {
      push(text.charAt(at).toLowerCase(), at, at + 1);
      at++;
      continue;
    }
    CLUSTER.lastIndex = at;
    const [cluster = ''] = CLUSTER.exec(text) ?? [];
    const end = at + cluster.length;
    if (/^\s/.test(cluster)) {
      space = cluster.includes('\n') ? undefined : { start: at, end };
      if (!space) push('\n', at, end);
    } else {
      const folded = foldCluster(cluster);
      if (folded) push(folded, at, end);
    }
    at = end;
  }
  return { text: out, starts, ends };
}

/** Most of every text, for which nothing need be looked up: of ASCII only letters have another form, common Han has none. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Whether a character is none of the marks that go with the one before it; NaN, after the last, is none. */
function bearsNoMark(next: number): boolean {
  return (
    !(next >= 0x300) ||
    isPlain(next) ||
    (next >= 0x3001 && next <= 0x3020) ||
    (next >= 0xff01 && next <= 0xff60)
  );
}

const foldedClusters = new Map<string, string>();
/** Clusters that are kept; a text has few. */
const MOST_CLUSTERS = 5000;

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  if (foldedClusters.size > MOST_CLUSTERS) foldedClusters.clear();
  const made = foldAnew(cluster);
  foldedClusters.set(cluster, made);
  return made;
}

function foldAnew(cluster: string): string {
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
