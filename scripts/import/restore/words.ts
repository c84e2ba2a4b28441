import { dict } from '@node-rs/jieba/dict.js';

/**
 * What words Chinese has and how common they are (jieba's general list, MIT), as a tree in which a text is read
 * character by character: a node is a number, 0 the root, -1 nothing. Its edges lie in one flat hash table.
 */
export const NO_NODE = -1;

/** What a character costs that is in no word; words cost the negative logarithm of how common they are, and one more. */
export const UNKNOWN_CHARACTER = 19;

/** Every word costs this on top, so that few long words win over many short ones. */
const WORD_PENALTY = 1;
const PLAIN = /^[\u3400-\u9fff]+$/;

const SLOTS = 1 << 21;
const MOST_NODES = 1 << 20;
const edgeNode = new Int32Array(SLOTS).fill(NO_NODE);
const edgeChar = new Uint16Array(SLOTS);
const edgeTo = new Int32Array(SLOTS);
const asWord = new Float32Array(MOST_NODES).fill(Number.POSITIVE_INFINITY);
const asBeginning = new Float32Array(MOST_NODES).fill(Number.POSITIVE_INFINITY);
const frequencies = new Map<string, number>();
let nodes = 1;

plant(readWords());

type Word = { readonly word: string; readonly count: number };

function readWords(): Word[] {
  const words: Word[] = [];
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const end = line.indexOf(' ');
    const word = line.slice(0, end);
    const count = Number.parseInt(line.slice(end + 1), 10);
    if (count > 0 && PLAIN.test(word)) words.push({ word, count });
  }
  return words;
}

function plant(words: readonly Word[]): void {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count } of words) {
    for (const char of word) frequencies.set(char, (frequencies.get(char) ?? 0) + count);
    const cost = Math.log(total / count) + WORD_PENALTY;
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      if (node !== 0) asBeginning[node] = Math.min(cost, asBeginning[node] ?? cost);
      node = addChild(node, word.charCodeAt(at));
    }
    asWord[node] = cost;
  }
}

function slotOf(node: number, char: number): number {
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 11;
  while (edgeNode[slot] !== NO_NODE && (edgeNode[slot] !== node || edgeChar[slot] !== char))
    slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

function addChild(node: number, char: number): number {
  const slot = slotOf(node, char);
  if (edgeNode[slot] === NO_NODE) {
    edgeNode[slot] = node;
    edgeChar[slot] = char;
    edgeTo[slot] = nodes++;
  }
  return edgeTo[slot] ?? NO_NODE;
}

/** The node behind another, by a UTF-16 unit. */
export function childOf(node: number, char: number): number {
  const slot = slotOf(node, char);
  return edgeNode[slot] === NO_NODE ? NO_NODE : (edgeTo[slot] ?? NO_NODE);
}

/** The node of a text. */
export function nodeOf(text: string): number {
  let node = 0;
  for (let at = 0; at < text.length && node >= 0; at++) node = childOf(node, text.charCodeAt(at));
  return node;
}

/** Cost of a node as a word; infinite where it only begins one. */
export function wordCostAt(node: number): number {
  return asWord[node] ?? Number.POSITIVE_INFINITY;
}

/** Cost of the cheapest longer word that a node begins; infinite where it begins none. */
export function beginningCostAt(node: number): number {
  return asBeginning[node] ?? Number.POSITIVE_INFINITY;
}

/** How often a character stands in words. */
export function frequencyOf(char: string): number {
  return frequencies.get(char) ?? 0;
}
