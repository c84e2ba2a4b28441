import type { Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import {
  COMMON_TOKENS,
  DIAGRAM_TOKENS,
  MARKDOWN_TOKENS,
  MDX_TOKENS,
  PROSE_TOKENS,
  SVG_TOKENS,
  YAML_TOKENS,
} from './tokens.ts';

/** No mutation makes a text longer than this: larger files are refused by their size alone. */
const MOST = 80_000;

/** What a mutation may draw from. */
type Material = { readonly random: Random; readonly tokens: readonly string[]; readonly donor: string };
type Mutation = (text: string, material: Material) => string;

/**
 * Changes a text in one way, drawn at random.
 *
 * @param donor another text, of which pieces may be put in.
 */
export function mutateText(path: string, text: string, donor: string, random: Random): string {
  const tokens = pick([tokensOf(path, random), COMMON_TOKENS], random);
  const mutated = pick(MUTATIONS, random)(text, { random, tokens, donor });
  return mutated.length > MOST ? mutated.slice(0, MOST) : mutated;
}

function tokensOf(path: string, random: Random): readonly string[] {
  if (path.endsWith('.yaml')) return YAML_TOKENS;
  if (path.endsWith('.svg')) return SVG_TOKENS;
  return pick(
    [YAML_TOKENS, MARKDOWN_TOKENS, MARKDOWN_TOKENS, MDX_TOKENS, PROSE_TOKENS, PROSE_TOKENS, DIAGRAM_TOKENS],
    random,
  );
}

const below = (most: number, random: Random) => Math.floor(random() * most);

/** A place between two characters. */
function placeIn(text: string, random: Random): number {
  const at = below(text.length + 1, random);
  const kind = below(4, random);
  if (kind === 0) return text.lastIndexOf('\n', at) + 1; // where a line starts
  if (kind === 1) return text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at); // where it ends
  if (kind === 2) {
    const [sign] = text.slice(at).match(/[:"'|\]}>`(]\s?/) ?? [];
    return sign === undefined ? at : text.indexOf(sign, at) + sign.length; // behind a sign
  }
  return at;
}

/** Few characters mostly, sometimes many. */
function spanIn(text: string, random: Random): [number, number] {
  const start = below(text.length + 1, random);
  return [start, Math.min(text.length, start + below(4 ** (1 + below(5, random)), random))];
}

/** Where a line starts, and where one that is some lines below ends. */
function linesIn(text: string, random: Random): [number, number] {
  const start = text.lastIndexOf('\n', below(text.length + 1, random)) + 1;
  let end = start;
  for (let count = 1 + below(6, random); count > 0 && end < text.length; count--) {
    const next = text.indexOf('\n', end);
    end = next === -1 ? text.length : next + 1;
  }
  return [start, end];
}

const putIn = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);
const replace = (text: string, [start, end]: [number, number], piece: string) =>
  text.slice(0, start) + piece + text.slice(end);

const MUTATIONS: readonly Mutation[] = [
  (text, { random, tokens }) => putIn(text, placeIn(text, random), pick(tokens, random)),
  (text, { random, tokens }) =>
    putIn(text, placeIn(text, random), pick(tokens, random) + pick(tokens, random)),
  (text, { random, tokens }) => replace(text, spanIn(text, random), pick(tokens, random)),
  // a line of its own
  (text, { random, tokens }) =>
    putIn(text, linesIn(text, random)[0], `${pick(['', '\n'], random)}${pick(tokens, random)}\n`),
  // around what stands there
  (text, { random, tokens }) => {
    const [start, end] = spanIn(text, random);
    const [before, after] = [pick(tokens, random), pick(tokens, random)];
    return replace(text, [start, end], before + text.slice(start, end) + pick([before, after], random));
  },
  // again and again: depth and length
  (text, { random, tokens }) =>
    putIn(
      text,
      placeIn(text, random),
      pick(tokens, random).repeat(2 ** below(pick([4, 4, 4, 13], random), random)),
    ),
  (text, { random }) => replace(text, spanIn(text, random), ''),
  (text, { random }) => replace(text, linesIn(text, random), ''),
  (text, { random }) => {
    const [start, end] = linesIn(text, random);
    return putIn(text, end, text.slice(start, end).repeat(1 + below(pick([2, 2, 2, 60], random), random)));
  },
  (text, { random }) => {
    const [start, end] = linesIn(text, random);
    return putIn(
      replace(text, [start, end], ''),
      linesIn(replace(text, [start, end], ''), random)[0],
      text.slice(start, end),
    );
  },
  // pieces of another file, and of this one at another place
  (text, { random, donor }) => putIn(text, linesIn(text, random)[0], donor.slice(...linesIn(donor, random))),
  (text, { random, donor }) => putIn(text, placeIn(text, random), donor.slice(...spanIn(donor, random))),
  (text, { random, donor }) => text.slice(0, placeIn(text, random)) + donor.slice(placeIn(donor, random)),
  (text, { random }) => replace(text, spanIn(text, random), text.slice(...spanIn(text, random))),
  (text, { random }) => text.slice(0, placeIn(text, random)),
  // any character at all
  (text, { random }) => {
    const code = below(pick([0x80, 0x3000, 0xffff, 0x10ffff], random), random);
    return putIn(text, placeIn(text, random), String.fromCodePoint(code));
  },
  // a value, of YAML or of an attribute, in the place of the one that is there
  (text, { random, tokens }) => {
    const values = [...text.matchAll(/(?<=: |=")[^\n,}"]+/g)];
    if (values.length === 0) return putIn(text, 0, pick(tokens, random));
    const { index, 0: value } = pick(values, random);
    return replace(text, [index, index + value.length], pick(tokens, random));
  },
  // a number
  (text, { random }) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
    if (numbers.length === 0) return text;
    const { index, 0: number } = pick(numbers, random);
    const others = ['0', '-1', '1e9', '399999999', '9'.repeat(25), '0.0000001', 'NaN', number.repeat(9)];
    return replace(text, [index, index + number.length], pick(others, random));
  },
  (text, { random }) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028', '\u0085'], random)),
];
