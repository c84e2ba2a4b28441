import { parseAddress } from './address.ts';
import { type Entry, nameOfTitle } from './names.ts';
import { fold } from './normalise.ts';
import { readNumeral } from './numerals.ts';
import { formKey } from './stem.ts';

/** A chapter or section that a query names, and the point in it. */
export type Place = {
  /** `4` or `4.1`. */
  readonly number: string;
  readonly point?: number;
  /** Whether it can mean nothing else: more than a bare number was typed. */
  readonly sure: boolean;
};

/** An address on a site, wherever it stands in what was typed. */
const ADDRESS =
  /(?:https?:\/\/[^\s/]+|(?<![\w/])[\w-]+(?:\.[\w-]+)+(?::\d+)?|(?<!\S))((?:\/[\w%.-]+)+\/?)(?:\?[^\s#]*)?(?:#p(\d+))?/;
const NUMBERED = /^(\d{1,4}(?:\.\d{1,4})?)\s*[.:：、]?\s+?(\D.*)$|^(\d{1,4}(?:\.\d{1,4})?)\s*(\D.*)$/u;
const POINT = /(?:第\s*(\d+|[一二三四五六七八九十]+)\s*[点點]|\bpoint\s+(\d+))/iu;

/**
 * The chapter or section that a query names: by its number, by number and title as they are printed, by a page's address, by
 * the title and the point of a citation.
 */
export function findPlaceNamed(typed: string, entries: readonly Entry[]): Place | undefined {
  const places = entries.filter(({ kind, number }) => number && (kind === 'chapter' || kind === 'section'));
  return byNumber(typed) ?? byTitle(typed, places) ?? byAddress(typed, places) ?? byCitation(typed, places);
}

/** The chapter or section among entries that a query names. */
export function entryNamed(typed: string, entries: readonly Entry[]): Entry | undefined {
  const place = findPlaceNamed(typed, entries);
  return entries.find(
    ({ kind, number }) => number === place?.number && (kind === 'chapter' || kind === 'section'),
  );
}

function byNumber(typed: string): Place | undefined {
  const address = parseAddress(typed);
  if (!address) return undefined;
  const { chapter, section, point } = address;
  return {
    number: section ? `${chapter}.${section}` : String(chapter),
    ...(point && { point }),
    sure: /[章节節§]|ch|sec/i.test(typed),
  };
}

/** 4.1 反洗钱合规 */
function byTitle(typed: string, places: readonly Entry[]): Place | undefined {
  const parts = NUMBERED.exec(typed.normalize('NFKC').trim());
  const [number, title] = [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]];
  if (!title) return undefined;
  const named = places.find((each) => each.number === number && isTitle(title, each));
  return named?.number ? { number: named.number, sure: true } : undefined;
}

/** Whether a text is a title, or as much of it as was typed, in whichever spelling. */
function isTitle(text: string, { title }: Entry): boolean {
  const keys = (name: string) => nameOfTitle(name).split(' ').map(formKey).join(' ');
  return keys(title).includes(keys(text));
}

function byAddress(typed: string, places: readonly Entry[]): Place | undefined {
  const [, path, point] = ADDRESS.exec(typed.trim()) ?? [];
  if (!path) return undefined;
  const whole = path.endsWith('/') ? path : `${path}/`;
  const named = places.filter(({ route }) => whole.endsWith(`/${route}`));
  const best = named.sort((a, b) => b.route.length - a.route.length)[0];
  return best?.number
    ? { number: best.number, ...(point && { point: Number(point) }), sure: true }
    : undefined;
}

/** The title of a section with a point: as a citation has them. */
function byCitation(typed: string, places: readonly Entry[]): Place | undefined {
  const [, written, spelled] = POINT.exec(typed) ?? [];
  const point = readNumeral(written ?? spelled ?? '');
  if (!point) return undefined;
  const text = fold(typed);
  const named = places
    .filter(({ kind, title }) => kind === 'section' && text.includes(fold(title)))
    .sort((a, b) => b.title.length - a.title.length)[0];
  return named?.number ? { number: named.number, point, sure: true } : undefined;
}
