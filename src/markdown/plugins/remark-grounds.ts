import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Ground } from '../../domain/ground.ts';
import { contentPathOf } from '../content-path.ts';

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the picture's path from the content folder. */
  readonly grounds: ReadonlyMap<string, Ground>;
};

/** remark plugin: pictures that let their ground through say which they get. */
export function remarkGrounds({ contentDir, grounds }: Options) {
  return (tree: Root, file: VFile): void => {
    const folder = path.posix.dirname(contentPathOf(contentDir, file.path));
    visit(tree, 'image', (image) => {
      const ground = grounds.get(path.posix.join(folder, decode(image.url)));
      if (ground) image.data = { ...image.data, hProperties: { ground } };
    });
  };
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
