import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ParsedFile } from '../../src/markdown/parse.ts';

/**
 * All that a reader sees of a content file, one block a line: the front matter's values, headings, prose,
 * tables, diagrams, and the editors' notes.
 */
export function textOfPage({ frontMatter, tree }: ParsedFile): string {
  return [...valuesOf(frontMatter.data), ...tree.children.flatMap(blocksOf)].join('\n');
}

function valuesOf(data: unknown, key = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((each) => valuesOf(each, key));
  if (data instanceof Object) return Object.entries(data).flatMap(([name, each]) => valuesOf(each, name));
  return data === undefined || data === null ? [] : [`${key}: ${String(data)}`];
}

function blocksOf(node: RootContent): string[] {
  switch (node.type) {
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return node.children.flatMap(blocksOf);
    case 'tableRow':
      return [node.children.map((cell) => textOf(cell)).join(' | ')];
    case 'mdxJsxFlowElement': {
      const attributes = node.attributes.flatMap((each) =>
        each.type === 'mdxJsxAttribute' && typeof each.value === 'string'
          ? [`${each.name}: ${each.value}`]
          : [],
      );
      return [[`<${node.name}>`, ...attributes].join(' '), ...node.children.flatMap(blocksOf)];
    }
    default: {
      const text = textOf(node).trim();
      return text ? [text] : [];
    }
  }
}
