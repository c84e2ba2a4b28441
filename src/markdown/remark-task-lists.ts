import type { ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath } from '../domain/ids.ts';
import { contentPathOf } from './content-path.ts';

type Words = { readonly taskDone: string; readonly taskOpen: string };

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** By the name of the language's folder. */
  readonly words: Readonly<Record<string, Words>>;
};

/** remark plugin: the boxes of a task list as signs with a name. A check box would be a control that does nothing. */
export function remarkTaskLists({ contentDir, words }: Options) {
  return (tree: Root, file: VFile): void => {
    const from = contentPathOf(contentDir, file.path);
    const labels = words[folderOfPath(from)];
    visit(tree, 'listItem', (node) => {
      if (labels && typeof node.checked === 'boolean') nameState(node, node.checked, labels);
    });
  };
}

function nameState(item: ListItem, done: boolean, { taskDone, taskOpen }: Words): void {
  item.checked = null;
  item.data = { ...item.data, hProperties: { className: ['task'] } };
  const [first] = item.children;
  if (first?.type !== 'paragraph') return;
  first.children.unshift({
    type: 'emphasis',
    data: { hName: 'span', hProperties: { role: 'img', 'aria-label': done ? taskDone : taskOpen } },
    children: [{ type: 'text', value: done ? '☑' : '☐' }],
  });
}
