import type { ElementContent } from 'hast';
import type { BookPage } from '../../book/book.ts';
import type { Language } from '../../domain/language.ts';

/** A page of an EPUB. */
export type EpubPage = {
  readonly file: string;
  readonly title: string;
  /** Of the text: that of the original where it lends the page. */
  readonly language: Language;
  /** What it is, of EPUB's vocabulary of structures. */
  readonly type: 'titlepage' | 'frontmatter' | 'bodymatter' | 'backmatter' | 'glossary';
  readonly body: readonly ElementContent[];
  /** Of the book, where it is one of its pages. */
  readonly page?: BookPage;
};
