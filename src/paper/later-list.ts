import type { PlaceId } from '../domain/ids.ts';
import type { Words } from '../i18n/load-words.ts';
import type { Entry, Said } from './entries.ts';
import type { BookIndex } from './index-book.ts';

/** What came after the report, with the section that it concerns. */
export type LaterEntry = Entry & {
  readonly id: PlaceId;
  readonly day: string;
  readonly text: string;
  readonly sources: readonly (Said & { readonly aside: string })[];
};

/** All of it, newest first, as the site has it. */
export function listLater(index: BookIndex, words: Words): LaterEntry[] {
  return index.sections
    .flatMap(({ id, number, title, since }) =>
      since.map((fact) => ({ fact, section: { to: id, number, title } })),
    )
    .sort((a, b) => (a.fact.date < b.fact.date ? 1 : Number(a.fact.date > b.fact.date) * -1))
    .map(({ fact: { id, date, text, sources }, section }) => ({
      ...section,
      id,
      day: words.day(date),
      text,
      sources: sources.map(({ title: text, url, publisher, date: on }) => ({
        text,
        url,
        aside: [publisher, on && words.day(on)].filter(Boolean).join(words.listSeparator),
      })),
    }));
}
