import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOf } from '../../../src/markdown/plugins/hast-text.ts';
import { isElement } from './prepare.ts';

/** A paragraph that is a caption by its words: `图 3 …`, `Table 2: …`. */
const CAPTION = /^\s*(?:图|表|圖|Fig(?:ure)?\.?|Table)\s*\d+(?:[-–.]\d+)*\s*[:：.、\s]?\s*\S/iu;
const OF_TABLE = /^\s*(?:表|Table)/iu;
const MOST_LENGTH = 120;

/**
 * Joins captions with what they are of, where a document has them as paragraphs: a table's stands above it, as a rule, a
 * picture's below.
 */
export function captionFigures(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'root' && !isElement(node, 'body', 'div', 'section')) return;
    const children: ElementContent[] = [];
    for (const child of node.children)
      if (isElement(child) || (child.type === 'text' && child.value.trim() !== '')) children.push(child);
    node.children = join(children);
  });
}

function join(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    const next = children[at + 1];
    if (!child) continue;
    if (isCaption(child) && next && isElement(next, 'table') && OF_TABLE.test(textOf(child))) {
      joined.push(figure(next, child));
      at++;
    } else if (next && isCaption(next) && (isPicture(child) || isElement(child, 'table'))) {
      joined.push(figure(child, next));
      at++;
    } else if (isElement(child, 'figcaption')) joined.push({ ...child, tagName: 'p' });
    else joined.push(child);
  }
  return joined;
}

function isCaption(node: ElementContent): boolean {
  if (isElement(node, 'figcaption')) return true;
  const words = textOf(node);
  return isElement(node, 'p') && words.length <= MOST_LENGTH && CAPTION.test(words);
}

/** A paragraph with a picture and no words. */
function isPicture(node: ElementContent): boolean {
  let has = false;
  visit(node, 'element', ({ tagName }) => {
    has ||= tagName === 'img';
  });
  return has && textOf(node).trim() === '';
}

function figure(of: ElementContent, caption: ElementContent): Element {
  const words: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: isElement(caption) ? caption.children : [],
  };
  return { type: 'element', tagName: 'figure', properties: {}, children: [of, words] };
}
