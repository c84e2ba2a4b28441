import type { List, ListItem } from 'mdast';
import type { Localised } from '../../../src/domain/language.ts';
import type { Remark, RemarkRule } from '../remark.ts';
import type { Doubt } from '../restore/list-repairs.ts';
import { cutFrame } from '../text/cut-frame.ts';
import type { Outline, OutlinePart } from '../text/outline.ts';
import { parseLines } from '../text/parse-lines.ts';
import { parseRunning } from '../text/parse-running.ts';
import { PlacedText, SourceLines } from '../text/placed-text.ts';
import { type Progress, type RestoredText, restoreText, sayDoubt, sayRepair } from '../text/restore-text.ts';
import type { Piece, SourceDocument } from '../tree/document.ts';
import { noteDoubt, noteTruncated } from '../tree/editorial.ts';
import { paragraph, text } from '../tree/nodes.ts';

const SENTENCE_END = /[。！？”）》.!?\])…]$/u;
const MOST_TITLE = 60;

/**
 * Reads a plain text: restores it if it was garbled, cuts what a site put around it, finds headings by their numbers.
 *
 * @param path what remarks call it.
 */
export async function readText(source: string, path: string, progress: Progress): Promise<SourceDocument> {
  const restored = await restoreText(source, progress);
  const lines = new SourceLines(source, restored.sourceOf);
  const { kept, cuts, endsInFrame } = cutFrame(restored.text);
  const remarks = cuts.map(
    ({ at, text: cut, what }): Remark => ({
      path,
      ...lines.placeAt(at),
      level: 'info',
      rule: 'import/cut',
      message: { zh: `删去${what.zh}：“${cut}”`, en: `cut the ${what.en}: “${cut}”` },
    }),
  );
  const wasCut = (at: number) =>
    cuts.some(
      (cut) => restored.sourceOf(cut.at) <= at && at <= restored.sourceOf(cut.at + cut.text.length - 1),
    );
  remarks.push(...remarksOfRepairs(restored, new SourceLines(source), path, wasCut));
  const body = new PlacedText(
    kept.map(({ at, text: part }) => ({ text: part, source: at })),
    lines,
  );
  const outline = outlineOf(body);
  const { title, parts } = takeTitle(outline.parts);
  const reading = new Reading(body, path, restored.doubts);
  for (const part of parts) reading.add(part);
  const isBroken = !SENTENCE_END.test(body.text.trimEnd());
  if (isBroken && (endsInFrame || restored.repairs.length > 0)) {
    const end = body.text.trimEnd().length;
    reading.pieces.push({
      kind: 'block',
      node: noteTruncated('zh'),
      place: { path, ...body.placeAt(end - 1) },
    });
    remarks.push({
      path,
      ...body.placeAt(end - 1),
      level: 'warning',
      rule: 'import/truncated',
      message: {
        zh: `原文在“${body.text.slice(Math.max(0, end - 10), end)}”之后中断，正文里已注明。`,
        en: `The text breaks off behind “${body.text.slice(Math.max(0, end - 10), end)}”; that is said in it.`,
      },
    });
  }
  remarks.push(...remarksOfOutline(outline, body, path));
  const keepsCharacters = restored.repairs.length > 0;
  return { metadata: { title }, pieces: reading.pieces, files: new Map(), remarks, keepsCharacters };
}

/** Headings on lines of their own, or in running text; what is found first in the other case is lost in paragraphs. */
function outlineOf(body: PlacedText): Outline {
  const byLines = parseLines(body);
  const running = parseRunning(body);
  const headings = (outline: Outline | undefined) =>
    outline?.parts.filter(({ kind }) => kind === 'heading').length ?? 0;
  const outline = headings(running) > headings(byLines) ? running : byLines;
  return outline ?? { parts: [{ kind: 'text', text: body.text.trim(), at: 0 }], faults: [], leftover: [] };
}

/** A short line before the first heading is the title. */
function takeTitle(parts: readonly OutlinePart[]): {
  title: string | undefined;
  parts: readonly OutlinePart[];
} {
  const [first, ...rest] = parts;
  const isTitle =
    first?.kind === 'text' && first.text.length <= MOST_TITLE && !/[。；，,;]$/.test(first.text);
  return isTitle ? { title: first.text, parts: rest } : { title: undefined, parts };
}

function* remarksOfRepairs(
  { repairs, doubts }: RestoredText,
  lines: SourceLines,
  path: string,
  wasCut: (at: number) => boolean,
): Generator<Remark> {
  for (const repair of repairs)
    if (!wasCut(repair.at))
      yield {
        path,
        ...lines.placeAt(repair.at),
        level: 'info',
        rule: 'import/repair',
        message: sayRepair(repair),
        repair,
      };
  for (const doubt of doubts)
    if (!wasCut(doubt.at))
      yield {
        path,
        ...lines.placeAt(doubt.at),
        level: 'warning',
        rule: 'import/doubt',
        message: sayDoubt(doubt),
        repair: { ...doubt, certainty: 'doubtful' },
      };
}

function* remarksOfOutline(
  { faults, leftover, contents = [] }: Outline,
  body: PlacedText,
  path: string,
): Generator<Remark> {
  const say = (at: number, level: Remark['level'], message: Localised): Remark => ({
    path,
    ...body.placeAt(at),
    level,
    rule: 'import/structure' satisfies RemarkRule,
    message,
  });
  for (const { at, found, expected } of faults)
    yield say(at, 'error', {
      zh: `这里的编号是“${found}”，按顺序应为第${expected}。请在原文件里改好编号，或在不是标题的编号前加别的字。`,
      en: `Found the number “${found}”; expected number ${expected} here. Mend the numbers in the source, or put a word before one that opens no heading.`,
    });
  for (const { at, text: found } of contents)
    yield {
      ...say(at, 'info', {
        zh: `删去目录里的一行：“${found}”`,
        en: `cut a line of the contents: “${found}”`,
      }),
      rule: 'import/cut',
    };
  for (const { at, text: found } of leftover)
    yield say(at, 'warning', {
      zh: `“${found}”不接前面的编号，当作正文。`,
      en: `“${found}” continues no numbering, and is kept as text.`,
    });
}

/** The pieces of a plain text as they are read. */
class Reading {
  readonly pieces: Piece[] = [];
  private readonly body: PlacedText;
  private readonly path: string;
  private readonly doubts: readonly Doubt[];
  private list: List | undefined;

  constructor(body: PlacedText, path: string, doubts: readonly Doubt[]) {
    this.body = body;
    this.path = path;
    this.doubts = doubts;
  }

  add(part: OutlinePart): void {
    const place = { path: this.path, ...this.body.placeAt(part.at) };
    if (part.kind === 'item') {
      this.addItem(part);
      return;
    }
    this.list = undefined;
    if (part.kind === 'heading') {
      const { depth, title } = part;
      this.pieces.push({
        kind: 'heading',
        depth,
        children: title ? [text(title)] : [],
        addresses: [],
        place,
      });
      return;
    }
    this.pieces.push({ kind: 'block', node: paragraph(part.text), place });
    const [from, to] = [this.body.sourceAt(part.at), this.body.sourceAt(part.at + part.text.length - 1)];
    for (const doubt of this.doubts)
      if (doubt.outAt >= from && doubt.outAt <= to)
        this.pieces.push({ kind: 'block', node: noteDoubt(doubt), place });
  }

  private addItem({ text: words, ordered, at }: OutlinePart & { kind: 'item' }): void {
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(words)] };
    if (this.list?.ordered === ordered) {
      this.list.children.push(item);
      return;
    }
    this.list = { type: 'list', ordered, spread: false, children: [item] };
    const place = { path: this.path, ...this.body.placeAt(at) };
    this.pieces.push({ kind: 'block', node: this.list, place });
  }
}
