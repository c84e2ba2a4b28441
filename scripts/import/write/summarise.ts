import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { LANGUAGES, type Language, traitsOf } from '../../../src/domain/language.ts';

const MOST = 120;

/** The first sentence of a page, for its summary; what is too long ends in an ellipsis. */
export function firstSentence(blocks: readonly RootContent[], language: Language): string | undefined {
  const paragraph = blocks.find((node) => node.type === 'paragraph' && textOf(node).trim().length > 1);
  if (!paragraph) return undefined;
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim();
  const end = new RegExp(traitsOf(language).sentenceEnd.source).exec(text);
  const sentence = end ? text.slice(0, end.index + end[0].length).trim() : text;
  return sentence.length <= MOST ? sentence : `${cutAtWord(sentence.slice(0, MOST))}…`;
}

function cutAtWord(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text : text.replace(/\s+\S*$/, '');
}

/** A summary made of names: of the sections of a chapter without an introduction. */
export function listNames(names: readonly string[], language: Language): string | undefined {
  if (names.length === 0) return undefined;
  const { separator } = LANGUAGES[language];
  let list = '';
  for (const name of names) {
    const next = list ? list + separator + name : name;
    if (next.length > MOST) return list ? `${list}…` : `${name.slice(0, MOST)}…`;
    list = next;
  }
  return list;
}
