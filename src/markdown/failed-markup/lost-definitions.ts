import type { Definition } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FailedMarkup, Typed } from './failed.ts';

/** Finds lines such as `[注]: 说明` that Markdown takes for the address of a link and does not show. */
export function findLostDefinitions({ tree }: Pick<Typed, 'tree'>): FailedMarkup[] {
  const definitions: Definition[] = [];
  const used = new Set<string>();
  visit(tree, ['definition', 'linkReference', 'imageReference'], (node) => {
    if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  const known = new Set<string>();
  return definitions.flatMap((node): FailedMarkup[] => {
    const isSecond = known.has(node.identifier);
    known.add(node.identifier);
    if (/^[\^＾ˆ]/u.test(node.label ?? '')) return [brokenNote(node)];
    if (!isSecond && used.has(node.identifier)) return [];
    const start = node.position?.start.offset ?? 0;
    const label = node.label ?? node.identifier;
    return [
      {
        kind: 'link',
        start,
        end: node.position?.end.offset ?? start,
        message: isSecond
          ? {
              zh: `[${label}]: 写了两次，后一个不起作用，也不会显示。请改名或删去。`,
              en: `"[${label}]:" is there twice; the second has no effect and would not be shown. Rename or remove it.`,
            }
          : {
              zh: `“[${label}]: …”是链接的地址，没有链接用它，这一行不会显示。是正文的，写成 \\[${label}]: …；否则请删去。`,
              en: `"[${label}]: …" gives the address of a link that is not there; the line would not be shown. If it is text write \\[${label}]: …, else remove it.`,
            },
      },
    ];
  });
}

/** A note whose sign is full-width, or whose name has a space. */
function brokenNote({ label, position }: Definition): FailedMarkup {
  const start = position?.start.offset ?? 0;
  return {
    kind: 'footnote',
    start,
    end: position?.end.offset ?? start,
    message: {
      zh: `“[${label}]:”不是脚注，这一行不会显示。应写成“[^1]: ”，^ 用半角，编号里没有空格；引用的地方也一样。`,
      en: `"[${label}]:" begins no note, and the line would not be shown. Expected "[^1]: ", with a half-width ^ and no space in the name, as where it is referred to.`,
    },
  };
}
