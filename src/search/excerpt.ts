/** What is shown of a text that was found: whole sentences where they fit, else whole clauses, else whole words. */
import type { Span } from './match.ts';

/** A piece of a text, with the places of what was found in it. */
export type Excerpt = { readonly text: string; readonly spans: readonly Span[] };

/** After these a sentence is over, where it is not an abbreviation's point. */
const SENTENCE_END = /[。！？!?…]+[”’"'」』）)\]]*|\.[”’"')\]]*(?=\s+[^\s\p{Ll}]|\s*$)/gu;
/** After these a part of a sentence is over. */
const CLAUSE_END = /[，；：]|[,;:](?=\s)|——|\s[–—](?=\s)/gu;
/** What goes with what follows it, and what goes with what stands before it. */
const OPENS = /[“‘「『（《〈【([]/u;
const CLOSES = /[”’」』）》〉】)\]，。；：、！？,.;:!?…]/u;
/** What stands at the end of a piece and parts it from what is left away. */
const TRAILING = /[“‘「『（《〈【([\s，；：、,;:–—]+$/u;
const INSIDE = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’_-](?!\p{Script=Han})[\p{L}\p{M}\p{N}'’_-]$/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** So much of the width may stand before what was found; with so much of it a sentence or a clause is enough. */
const BEFORE = 0.45;
const ENOUGH = { sentence: 0.4, clause: 0.6 };
/** So much wider may an excerpt be if nothing is left after it. */
const REST = 1.2;
/** In a run of Han words are told no further than this from where it is cut. */
const REACH = 200;
/** So many places are weighed. */
const MOST_WEIGHED = 40;

/**
 * The part of a text around what was found in it, about so wide, in characters of Han, of which letters have half the width: of
 * the paragraph and the place in it where most of it stands together.
 */
export function excerptAround(text: string, spans: readonly Span[], width: number): Excerpt {
  const anchor = richest(text, spans, width);
  const paragraph = paragraphAround(text, anchor.start);
  const own = text.slice(paragraph.start, paragraph.end);
  const found = { start: anchor.start - paragraph.start, end: anchor.end - paragraph.start };
  const sentences = [0, ...bordersIn(own, SENTENCE_END), own.length];
  const start = startFor(own, sentences, found, width);
  const end = endFor(own, sentences, start, found, width);
  const before = sentences.some((at) => skipSpaces(own, at) === start) ? '' : '…';
  const after = sentences.includes(end) ? '' : '…';
  const shift = before.length - start - paragraph.start;
  return {
    text: before + own.slice(start, end) + after,
    spans: spans
      .filter((span) => span.start >= paragraph.start + start && span.end <= paragraph.start + end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

/** The labels of a picture or the rows of a table that hold a match, parted, each once, as many as there is room for. */
export function pickLabels(text: string, spans: readonly Span[], width: number): Excerpt {
  const picked: { text: string; spans: Span[] } = { text: '', spans: [] };
  const known = new Set<string>();
  let start = 0;
  for (const label of text.split('\n')) {
    const end = start + label.length;
    const inside = spans.filter((span) => span.start >= start && span.end <= end);
    const isNew = inside.length > 0 && !known.has(label);
    if (
      isNew &&
      (known.size === 0 || reach(picked.text + label, 0, width) === (picked.text + label).length)
    ) {
      known.add(label);
      if (picked.text) picked.text += ' · ';
      const own = inside.map((span) => ({ start: span.start - start, end: span.end - start }));
      const part = excerptAround(label, own, width);
      const shift = picked.text.length;
      picked.spans.push(...part.spans.map((span) => ({ start: span.start + shift, end: span.end + shift })));
      picked.text += part.text;
    }
    start = end + 1;
  }
  return picked;
}

/** The match from which on most of what was found stands close together. */
function richest(text: string, spans: readonly Span[], width: number): Span {
  const weighed = spans.slice(0, MOST_WEIGHED);
  const counts = weighed.map(({ start }, at) => {
    const near = weighed.slice(at).filter(({ end }) => end - start < width);
    return new Set(near.map((span) => text.slice(span.start, span.end).toLowerCase())).size;
  });
  return weighed[counts.indexOf(Math.max(...counts))] ?? { start: 0, end: 0 };
}

function paragraphAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0, end: end < 0 ? text.length : end };
}

/** Where it begins: with the sentence, else a clause, else a word, not too far before what was found. */
function startFor(text: string, sentences: readonly number[], found: Span, width: number): number {
  // of a sentence that is nearly over more is shown before
  const over = sentences.find((at) => at >= found.end) ?? text.length;
  const earliest = Math.min(reach(text, found.start, -width * BEFORE), reach(text, over, -width));
  const isNear = (at: number) => at >= earliest && at <= found.start;
  const sentence = sentences.findLast((at) => at <= found.start) ?? 0;
  const start = isNear(sentence) ? sentence : bordersIn(text, CLAUSE_END).find(isNear);
  if (start !== undefined) return Math.min(skipSpaces(text, start), found.start);
  const words = wordBorders(text, earliest, found.start);
  return words.find((at) => !/\s/.test(text.charAt(at))) ?? found.start;
}

/** Where it ends: with the text, a sentence, a clause or a word. */
function endFor(
  text: string,
  sentences: readonly number[],
  start: number,
  found: Span,
  width: number,
): number {
  if (reach(text, start, width * REST) === text.length) return text.length;
  const furthest = Math.max(found.end, reach(text, start, width));
  const last = (borders: readonly number[], enough: number) => {
    const least = Math.max(found.end, reach(text, start, width * enough));
    return borders.findLast((at) => at >= least && at <= furthest);
  };
  const sentence = last(sentences, ENOUGH.sentence);
  if (sentence !== undefined) return sentence;
  const clause = last(bordersIn(text, CLAUSE_END), ENOUGH.clause);
  const end = clause ?? wordBorders(text, found.end, furthest).at(-1) ?? found.end;
  return Math.max(found.end, text.slice(0, end).replace(TRAILING, '').length);
}

/** The places after what ends something. */
function bordersIn(text: string, ends: RegExp): number[] {
  return Array.from(text.matchAll(ends), (found) => found.index + found[0].length);
}

/** The places in a stretch, its ends included, at which no word is cut. */
function wordBorders(text: string, from: number, to: number): number[] {
  const start = runBorder(text, from, -1);
  const end = runBorder(text, to, 1);
  const words = [...wordStarts(text.slice(start, end)).map((at) => start + at), end];
  return words.filter(
    (at) =>
      at >= from &&
      at <= to &&
      !INSIDE.test(text.slice(at - 1, at + 1)) &&
      !OPENS.test(text.charAt(at - 1)) &&
      !CLOSES.test(text.charAt(at)),
  );
}

function wordStarts(text: string): number[] {
  if (!('Segmenter' in Intl)) return Array.from(text, (_, at) => at);
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ index }) => index);
}

/** Where the run of Han ends that a place is in, on one side: words are told in whole runs. */
function runBorder(text: string, from: number, step: 1 | -1): number {
  const next = step < 0 ? -1 : 0;
  let at = from;
  while (Math.abs(at - from) < REACH && HAN.test(text.charAt(at + next))) at += step;
  return at;
}

function skipSpaces(text: string, from: number): number {
  return from + text.slice(from).search(/\S|$/);
}

/** How far one comes from a place within a width; before it, if that is negative. */
function reach(text: string, from: number, width: number): number {
  const step = width < 0 ? -1 : 1;
  let left = Math.abs(width);
  let at = from;
  while (at + step >= 0 && at + step <= text.length) {
    left -= text.charCodeAt(step < 0 ? at - 1 : at) < 0x1100 ? 0.5 : 1;
    if (left < 0) break;
    at += step;
  }
  return at;
}
