import { type Language, traitsOf } from '../../src/domain/language.ts';

/** What stands in new pages until somebody writes them. */
export type Placeholders = {
  readonly toWrite: string;
  readonly point: (number: number) => string;
  readonly report: string;
  readonly edition: { readonly name: string; readonly editor: string };
  readonly home: string;
  readonly about: string;
  readonly chapter: string;
  readonly section: string;
  readonly term: string;
  /** A sentence that names the term, with a link to it. */
  readonly mention: (link: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
};

const CHINESE: Placeholders = {
  toWrite: '待写。',
  point: (number) => `要点${number}`,
  report: '待定书名',
  edition: { name: '第一版', editor: '编者' },
  home: '提要',
  about: '关于本站',
  chapter: '第一章待定',
  section: '第一节待定',
  term: '待定术语',
  mention: (link) => `这里写正文，第一次提到${link}时写成链接。`,
  kinds: { term: '术语' },
  themes: { general: '总论' },
};

const ENGLISH: Placeholders = {
  toWrite: 'To be written.',
  point: (number) => `Point ${number}`,
  report: 'Title to be found',
  edition: { name: 'First edition', editor: 'The editors' },
  home: 'Abstract',
  about: 'About this site',
  chapter: 'A first chapter',
  section: 'A first section',
  term: 'glossary entry',
  mention: (link) => `The text stands here; a ${link} is linked where it is named first.`,
  kinds: { term: 'Terms' },
  themes: { general: 'General' },
};

/** The placeholders for a language: in Chinese, or in what every editor of another can read. */
export function placeholdersOf(language: Language): Placeholders {
  return traitsOf(language).typography === 'chinese' ? CHINESE : ENGLISH;
}
