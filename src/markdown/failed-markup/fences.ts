import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FailedMarkup, Typed } from './failed.ts';

/** Finds blocks of code that are never closed, or closed by what opens the next one. */
export function findFailedFences({ source, tree }: Pick<Typed, 'source' | 'tree'>): FailedMarkup[] {
  const found: FailedMarkup[] = [];
  visit(tree, 'code', (node: Code) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    const typed = source.slice(start, end);
    const [fence] = /^(?:`{3,}|~{3,})/.exec(typed) ?? [];
    if (!fence) return;
    const lines = typed.split(/\r?\n/);
    const mark = { kind: 'fence', start, end: start + fence.length } as const;
    const last = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1];
    if (!last?.startsWith(fence)) {
      found.push({
        ...mark,
        message: {
          zh: `代码块没有关上：从这里到末尾都成了代码。代码后面单独写一行 ${fence}。`,
          en: `The block of code is never closed: everything from here on is code. Write ${fence} on a line of its own behind the code.`,
        },
      });
      return;
    }
    const inner = node.value.split('\n').find((line) => isOpening(line, fence));
    if (inner !== undefined)
      found.push({
        ...mark,
        message: {
          zh: `代码块里又有一行“${inner.trim()}”：多半是前一块没有关上。代码后面单独写一行 ${fence}；代码里要写反引号的，外面用更长的一行。`,
          en: `There is another "${inner.trim()}" inside this block of code, which was mostly not closed. Write ${fence} on a line of its own behind the code; if it belongs to the code, fence that with a longer line.`,
        },
      });
  });
  return found;
}

function isOpening(line: string, fence: string): boolean {
  const [, signs, info = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/.exec(line) ?? [];
  return signs?.startsWith(fence) === true && /^[a-z]/i.test(info);
}
