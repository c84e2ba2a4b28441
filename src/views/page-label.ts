import type { Backlink } from '../domain/report.ts';
import type { Words } from '../i18n/load-words.ts';

/** What stands before the title of a page that is linked to: its number; empty for one without. */
export function labelOfPage({ kind, number }: Pick<Backlink, 'kind' | 'number'>, words: Words): string {
  return kind === 'chapter' && number ? words.chapterLabel(Number(number)) : number;
}
