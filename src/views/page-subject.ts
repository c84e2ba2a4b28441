import type { Chapter, Section, Term } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** What of the report a page is: the whole, or a part of it that can be cited and linked to. */
export type Subject =
  | { readonly kind: 'report' }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'section'; readonly section: Section; readonly chapter: Chapter }
  | { readonly kind: 'term'; readonly term: Term };

/** Its title, with its number where it has one. */
export function titleOfSubject(subject: Subject, { report, words }: LocalEdition): string {
  switch (subject.kind) {
    case 'report':
      return report.publication.title;
    case 'chapter': {
      const { number, title } = subject.chapter;
      return number === undefined ? title : `${words.chapterLabel(number)} ${title}`;
    }
    case 'section':
      return [subject.section.number, subject.section.title].filter(Boolean).join(' ');
    case 'term':
      return subject.term.title;
  }
}

/** The language that its text is in: that of the original where it stands in for a translation. */
export function languageOfSubject(subject: Subject, { language }: LocalEdition) {
  switch (subject.kind) {
    case 'report':
      return language;
    case 'chapter':
      return subject.chapter.fallbackFrom ?? language;
    case 'section':
      return subject.section.fallbackFrom ?? language;
    case 'term':
      return subject.term.fallbackFrom ?? language;
  }
}

/** Who is named as its author: whoever wrote the report, else whoever edits it. */
export function authorsOf({ report }: LocalEdition): readonly string[] {
  const { authors, edition } = report.publication;
  return authors.length > 0 ? authors : edition ? [edition.editor] : [];
}

/** The title of the whole that it is a part of, with the name of the edition. */
export function titleOfWhole({ report, words }: LocalEdition): string {
  const { title, edition } = report.publication;
  return edition ? words.citeEdition(title, edition.name) : title;
}
