import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { LANGUAGES, type Language, traitsOf } from '../../../src/domain/language.ts';

const MOST = 120;
/** Signs that the check would take for markup in a line of front matter. */
const MARKS = /[*_^~$`{}<>[\]]/;
/** A shorter paragraph is no sentence that says what the page is about. */
const LEAST_HAN = 6;
const LEAST_LATIN = 20;

/** The first sentence of a page, for its summary, of prose without code; what is too long ends in an ellipsis. */
export function firstSentence(blocks: readonly RootContent[], language: Language): string | undefined {
  const least = traitsOf(language).typography === 'chinese' ? LEAST_HAN : LEAST_LATIN;
  const text = blocks
    .filter((node) => node.type === 'paragraph' && node.children.every(isPlain))
    .map((node) => textOf(node).replace(/\s+/g, ' ').trim())
    .find((words) => words.length >= least && !MARKS.test(words));
  if (text === undefined) return undefined;
  const ends = [...text.matchAll(new RegExp(traitsOf(language).sentenceEnd.source, 'g'))];
  const end = ends.map(({ 0: mark, index }) => index + mark.length).find((at) => at >= least);
  const sentence = text.slice(0, end).trim();
  return sentence.length <= MOST ? sentence : `${cutAtWord(sentence.slice(0, MOST))}…`;
}

/** Whether words read the same without markup. */
function isPlain(node: PhrasingContent): boolean {
  return node.type !== 'inlineCode' && node.type !== 'image' && node.type !== 'mdxJsxTextElement';
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
