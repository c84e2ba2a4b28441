import type { ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { folderOfPath } from '../../domain/ids.ts';
import { contentPathOf } from '../content-path.ts';
import type {} from '../meaning.ts'; // what a node is

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
    const labels = words[folderOfPath(contentPathOf(contentDir, file.path))];
    if (labels) markTasks(tree, labels);
  };
}

/**
 * Says of each task whether it is done, instead of a check box.
 *
 * @param labels names of the signs that say so; none for no signs.
 */
export function markTasks(tree: Root, labels?: Words): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const done = item.checked;
    item.checked = null;
    item.data = { ...item.data, meaning: { kind: 'task', done }, hProperties: { className: ['task'] } };
    if (labels) addSign(item, done, labels);
  });
}

function addSign(item: ListItem, done: boolean, { taskDone, taskOpen }: Words): void {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return;
  first.children.unshift({
    type: 'emphasis',
    data: { hName: 'span', hProperties: { role: 'img', 'aria-label': done ? taskDone : taskOpen } },
    children: [{ type: 'text', value: done ? '☑' : '☐' }],
  });
}
