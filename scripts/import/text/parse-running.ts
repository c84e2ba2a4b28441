import { readNumeral } from './numbers.ts';
import type { Outline, OutlinePart } from './outline.ts';
import type { PlacedText } from './placed-text.ts';

/** A number that may open a chapter (一、), a section (1.) or a point ((1)), in text that has no lines. */
type Mark = {
  level: 0 | 1 | 2;
  number: number;
  at: number;
  end: number;
  /** Whether a sentence ends before it. */
  afterEnd: boolean;
};

const MARK = /(?:第)?([一二三四五六七八九十百]{1,5})(?:章|、)|(\d{1,9})[.．](?!\d)|[(（](\d{1,3})[)）]/gu;
const ENDS = /[。！？”）》.!?\n]/;
const MOST_TITLE = 40;

/**
 * Finds chapters (一、), sections (1.) and points ((1)) in running text, in one pass: which number comes next decides; the
 * others are text. `undefined` where there is no chapter with a section.
 */
export function parseRunning(placed: PlacedText): Outline | undefined {
  const { text } = placed;
  const parser = new RunningParser(placed);
  const marks = marksOf(text);
  for (const index of marks.keys()) parser.take(marks, index);
  return parser.done();
}

function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((found) => {
    const [whole, han, arabic, bracketed = ''] = found;
    const at = found.index;
    let before = at - 1;
    while (before >= 0 && /[ \u3000]/.test(text[before] ?? '')) before--;
    return {
      level: han !== undefined ? 0 : arabic !== undefined ? 1 : 2,
      number: readNumeral(han ?? arabic ?? bracketed),
      at,
      end: at + whole.length,
      afterEnd: before < 0 || ENDS.test(text[before] ?? ''),
    };
  });
}

/** `展望20251.`: a title that ends in digits, with the number glued to it. */
function takeSuffix(mark: Mark, expected: number): void {
  const wanted = String(expected);
  if (mark.number === expected || !String(mark.number).endsWith(wanted)) return;
  mark.at = mark.end - 1 - wanted.length;
  mark.number = expected;
}

class RunningParser {
  private readonly placed: PlacedText;
  private readonly parts: OutlinePart[] = [];
  private readonly faults: Outline['faults'][number][] = [];
  private readonly leftover: Outline['leftover'][number][] = [];
  private chapters = 0;
  private sections = 0;
  private points = 0;
  private from = 0;

  constructor(placed: PlacedText) {
    this.placed = placed;
  }

  take(marks: readonly Mark[], index: number): void {
    const mark = marks[index];
    const next = marks[index + 1];
    if (!mark) return;
    if (mark.level === 0 && next?.level === 1) takeSuffix(next, 1);
    if (mark.level === 1 && this.chapters > 0 && this.sections === 0) takeSuffix(mark, 1);
    const opens = mark.level === 2 ? this.opensPoint(mark) : this.opensTitled(mark, next);
    if (!opens && mark.afterEnd && this.sections > 0)
      this.leftover.push({ at: mark.at, text: this.placed.text.slice(mark.at, mark.end) });
  }

  private opensPoint(mark: Mark): boolean {
    if (this.sections === 0 || mark.number !== this.points + 1) return false;
    if (this.points > 0 && !mark.afterEnd) return false;
    this.points++;
    this.open(mark, 3, '', mark.end);
    return true;
  }

  /** A chapter or section: a short title behind it, and the first number of the next level right behind that. */
  private opensTitled(mark: Mark, next: Mark | undefined): boolean {
    const { level } = mark;
    const count = level === 0 ? this.chapters : this.sections;
    const isFirst = count === 0;
    if (level === 1 && this.chapters === 0) return false;
    if (!isFirst && !mark.afterEnd) return false;
    if (!next || next.level !== level + 1 || next.number !== 1) return false;
    const title = this.placed.text.slice(mark.end, next.at).trim();
    if (title === '' || title.length > MOST_TITLE || /[。！？\n]/.test(title)) return false;
    if (mark.number !== count + 1) {
      if (isFirst) return false;
      this.faults.push({
        at: mark.at,
        found: this.placed.text.slice(mark.at, mark.end),
        expected: count + 1,
      });
    }
    if (level === 0) {
      this.chapters = mark.number;
      this.sections = 0;
    } else this.sections = mark.number;
    this.points = 0;
    this.open(mark, level + 1, title, next.at);
    return true;
  }

  private open(mark: Mark, depth: number, title: string, from: number): void {
    this.close(mark.at);
    this.parts.push({ kind: 'heading', depth, title, at: mark.at });
    this.from = from;
  }

  private close(at: number): void {
    const text = this.placed.text.slice(this.from, at);
    for (const { 0: paragraph, index } of text.matchAll(/\S[^\n]*/g))
      this.parts.push({ kind: 'text', text: paragraph.trim(), at: this.from + index });
  }

  done(): Outline | undefined {
    if (this.chapters === 0) return undefined;
    this.close(this.placed.text.length);
    return { parts: this.parts, faults: this.faults, leftover: this.leftover };
  }
}
