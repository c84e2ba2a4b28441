import type { FootnoteDefinition, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FailedMarkup, Typed } from './failed.ts';
import { readParagraphLines } from './paragraph-lines.ts';

/** A note whose colon or brackets are full-width. */
const NOTE = /^[[［【〔][\^＾ˆ]([^\]］】〕\n]{1,50})[\]］】〕](?:[ \t]*：[ \t]*|[ \t]+:[ \t]*|:[ \t]*)/u;
/** A reference; whatever has its brackets full-width is none either. */
const REFERENCE = /[[［【〔][\^＾ˆ]([^[\]［］【】〔〕\n]{1,50})[\]］】〕]|[(（][\^＾ˆ](\w{1,20})[)）]/gu;
const INLINE = /\^\[[^[\]\n]{1,300}\]/gu;

/** Finds notes that are not read as such, references to none, and notes that nothing shows. */
export function findFailedFootnotes({ source, tree, prose }: Typed): FailedMarkup[] {
  const notes = findTypedNotes({ source, tree });
  const typed = new Set(notes.map(({ label }) => label));
  const known = new Set(typed);
  visit(tree, 'footnoteDefinition', ({ label, identifier }) => {
    known.add(label ?? identifier);
  });
  return [
    ...notes.map(({ failed }) => failed),
    ...prose.flatMap(({ text, offsets }) => [
      ...[...text.matchAll(REFERENCE)].flatMap(
        ({ index, 0: mark, 1: square, 2: round = '' }): FailedMarkup[] => {
          const label = square ?? round;
          if (typed.has(label) && mark.startsWith('[^')) return [];
          const isWide = known.has(label) && !/\s/.test(label);
          return [
            {
              kind: 'footnote',
              ...spanOf(offsets, index, mark),
              becomes: isWide ? `[^${label}]` : undefined,
              message: {
                zh: `“${mark}”没有对应的脚注，会原样显示。脚注另起一行，写成 [^${label}]: 说明（方括号和冒号用半角）；确实要显示符号的，写成 \\[^${label}]。`,
                en: `"${mark}" has no note and would be shown. Write the note on a line of its own, as [^${label}]: words (brackets and colon half-width); for the signs themselves write \\[^${label}].`,
              },
            },
          ];
        },
      ),
      ...[...text.matchAll(INLINE)].map(
        ({ index, 0: mark }): FailedMarkup => ({
          kind: 'footnote',
          ...spanOf(offsets, index, mark),
          message: {
            zh: `“${mark}”会原样显示：脚注在这里不写在文字中间。写成 [^1]，另起一行写 [^1]: 说明。`,
            en: `"${mark}" would be shown: notes are not written within the text. Write [^1], and on a line of its own [^1]: words.`,
          },
        }),
      ),
    ]),
    ...findUnshown(tree),
  ];
}

function findTypedNotes({ source, tree }: Pick<Typed, 'source' | 'tree'>) {
  return readParagraphLines(source, tree).flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const match = line.isWords ? NOTE.exec(line.text) : null;
      const [mark, label = ''] = match ?? [];
      if (!mark) return [];
      const failed: FailedMarkup = {
        kind: 'footnote',
        start: line.start,
        end: line.start + mark.length,
        message: {
          zh: `“${mark.trim()}”不是脚注，会原样显示。应写成“[^${label}]: ”，方括号和冒号用半角。`,
          en: `"${mark.trim()}" begins no note and would be shown. Expected "[^${label}]: ", brackets and colon half-width.`,
        },
        becomes: /\s/.test(label) ? undefined : `[^${label}]: `,
      };
      return [{ label, failed }];
    }),
  );
}

/** Notes that no text refers to, and the second of two by one name. */
function findUnshown(tree: Typed['tree']): FailedMarkup[] {
  const notes: FootnoteDefinition[] = [];
  visit(tree, 'footnoteDefinition', (node) => {
    notes.push(node);
  });
  if (notes.length === 0) return [];
  const first = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!first.has(note.identifier)) first.set(note.identifier, note);
  const shown = new Set<string>();
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'footnoteReference' && !shown.has(node.identifier)) {
      shown.add(node.identifier);
      left.push(...(first.get(node.identifier)?.children ?? []));
    }
    if ('children' in node)
      left.push(...node.children.filter((child) => child.type !== 'footnoteDefinition'));
  }
  return notes.flatMap((note): FailedMarkup[] => {
    const isSecond = first.get(note.identifier) !== note;
    const isEmpty = note.children.length === 0;
    if (!isSecond && !isEmpty && shown.has(note.identifier)) return [];
    const start = note.position?.start.offset ?? 0;
    const label = note.label ?? note.identifier;
    if (isEmpty)
      return [
        {
          kind: 'footnote',
          start,
          end: start + label.length + '[^]:'.length,
          message: {
            zh: `脚注 [^${label}] 是空的。请在冒号后面写上说明，或删去。`,
            en: `The note [^${label}] is empty. Write its words behind the colon, or remove it.`,
          },
        },
      ];
    return [
      {
        kind: 'footnote',
        start,
        end: start + label.length + '[^]:'.length,
        message: isSecond
          ? {
              zh: `脚注 [^${label}] 写了两次，后一个不会显示。请改成别的编号，或删去。`,
              en: `The note [^${label}] is there twice; the second would not be shown. Give it another name, or remove it.`,
            }
          : {
              zh: `正文里没有引用脚注 [^${label}]，它不会显示。在要注的地方写上 [^${label}]，或删去这个脚注。`,
              en: `Nothing refers to the note [^${label}], so it would not be shown. Write [^${label}] where it belongs, or remove the note.`,
            },
      },
    ];
  });
}

function spanOf(offsets: readonly number[], index: number, mark: string): { start: number; end: number } {
  const start = offsets[index] ?? 0;
  return { start, end: (offsets[index + mark.length - 1] ?? start) + 1 };
}
