import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from './hast-classes.ts';
import { textOf } from './hast-text.ts';

/** Letters in a row that, moved to the next line, leave a gap which one sees between the characters of this one. */
const LONG = /[\p{Script=Latin}\d._~:/?#@!$&'*+,;=%-]{14,}/u;

/** rehype plugin: names paragraphs with long words of letters (`has-long`), which Chinese text does not justify. */
export function rehypeRagged() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'p' && LONG.test(textOf(node))) {
        node.properties['className'] = [...classesOf(node), 'has-long'];
      }
    });
  };
}
