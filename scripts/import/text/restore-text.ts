import type { Localised } from '../../../src/domain/language.ts';
import type { Doubt, Repair } from '../restore/list-repairs.ts';

/** What may be shown while a long text is restored. */
export type Progress = (done: number, all: number) => void;

/** A text as it was before a site garbled it; a text that is whole stays as it is. */
export type RestoredText = {
  readonly text: string;
  readonly sourceOf: (at: number) => number;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
};

/** A character with its reading behind it, as the garbler of document-sharing sites leaves it. */
const MARKED = /\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu;
const BRACKET_LOST = /[?\ufffd][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/u;

/** Whether a text looks as if it had been garbled: several characters with readings, or one whose bracket was lost. */
function looksGarbled(text: string): boolean {
  return new Set(text.match(MARKED)).size > 1 || BRACKET_LOST.test(text);
}

/** Restores a text that was garbled. The word list is loaded for that alone. */
export async function restoreText(source: string, progress: Progress): Promise<RestoredText> {
  const asItIs = { text: source, sourceOf: (at: number) => at, repairs: [], doubts: [] };
  if (!looksGarbled(source)) return asItIs;
  const [{ restore }, { widenMarks }] = await Promise.all([
    import('../restore/restore.ts'),
    import('../restore/widen-marks.ts'),
  ]);
  const { text, ...rest } = restore(source, progress);
  return rest.repairs.length > 0 ? { text: widenMarks(text), ...rest } : asItIs;
}

/** What a repair says: what stood there, and what was made of it. */
export function sayRepair({ before, after, certainty }: Repair): Localised {
  const sure = { certain: '确定', likely: '大概', doubtful: '存疑' }[certainty];
  return { zh: `“${before}”复原为“${after}”（${sure}）`, en: `“${before}” became “${after}” (${certainty})` };
}

/** What a doubt says: what was found, what was taken, and what else it could be. */
export function sayDoubt({ before, after, alternatives, reason }: Doubt): Localised {
  const others = alternatives.map((each) => `“${each}”`);
  return {
    zh: `“${before}”作“${after}”，拿不准${others.length > 0 ? `；也可能是${others.join('、')}` : `（${reason}）`}。请对照原文，改正后删去正文里的说明。`,
    en: `“${before}” was taken for “${after}”, which is in doubt (${reason})${others.length > 0 ? `; it could be ${others.join(', ')}` : ''}. Compare the source, mend it, and remove the note in the text.`,
  };
}
