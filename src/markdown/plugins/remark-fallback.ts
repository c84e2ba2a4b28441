import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contentPathOf } from '../content-path.ts';
import { isDrawn } from './remark-diagrams.ts';

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The language of each page that the original lends to a translation, by path. */
  readonly lent: ReadonlyMap<string, string>;
};

/** remark plugin: says of each block of a lent page in what language it is. Comes last, when blocks are what they will be. */
export function remarkFallback({ contentDir, lent }: Options) {
  return (tree: Root, file: VFile): void => {
    const language = lent.get(contentPathOf(contentDir, file.path));
    if (language === undefined) return;
    for (const node of tree.children) {
      if (isDrawn(node)) continue;
      if (node.type === 'mdxJsxFlowElement')
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'lang', value: language });
      else node.data = { ...node.data, hProperties: { ...node.data?.hProperties, lang: language } };
    }
  };
}
