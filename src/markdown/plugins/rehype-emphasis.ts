import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Letters and digits that are neither Han nor kana, with what stands between them: `Earl Grey`, `PSD2`. */
const FOREIGN =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]](?:[[\p{L}\p{N}\p{M}\x20-\x7e’]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]*[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]])?/gv;
const LETTER = /\p{L}/u;

/**
 * rehype plugin: words of letters within emphasis are told from Han, whose emphasis is dots: they get the class
 * `foreign`. Numbers alone stay with the Han around them.
 */
export function rehypeEmphasis() {
  return (tree: Root): void => {
    visit(tree, 'element', (emphasis) => {
      if (emphasis.tagName !== 'em') return;
      tellForeign(emphasis);
      return SKIP;
    });
  };
}

function tellForeign(element: Element): void {
  visit(element, 'text', (text, index, parent) => {
    if (index === undefined || parent?.type !== 'element') return;
    const pieces = piecesOf(text);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function piecesOf(text: Text): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  const addText = (value: string) => value && pieces.push({ type: 'text', value });
  for (const { 0: words, index } of text.value.matchAll(FOREIGN)) {
    if (!LETTER.test(words)) continue;
    addText(text.value.slice(end, index));
    const properties = { className: ['foreign'] };
    pieces.push({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: words }] });
    end = index + words.length;
  }
  if (end === 0) return [text];
  addText(text.value.slice(end));
  return pieces;
}
