import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Book, BookPage, SectionPage } from '../../book/book.ts';
import { viewAlternates } from '../../views/alternates.ts';
import { licenceUrl } from '../../views/licence.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import { listClaims } from '../claim-lists.ts';
import {
  writeChapter,
  writeColophon,
  writeFront,
  writeProblems,
  writeSaid,
  writeSection,
  writeTerms,
} from '../html/write-pages.ts';
import { makeImprint } from '../imprint.ts';
import { indexBook } from '../index-book.ts';
import { groupTerms } from '../term-groups.ts';
import { printForm } from './form.ts';

/**
 * An edition as one page, for those who press the key that prints: no script, no network but for its pictures, and the
 * address of each section.
 *
 * @param styles its style sheet.
 */
export function writePrintPage(book: Book, edition: LocalEdition, styles: string): string {
  const { words, language, report, root, site, deployment } = edition;
  const { publication } = report;
  const index = indexBook(book, words);
  const form = printForm(book, edition, index);
  const inChapter = { ...form, top: 3 };
  const imprint = makeImprint(edition);
  const claims = listClaims(index, edition);
  const terms = groupTerms(book, edition, index);
  const addressed = (page: BookPage, children: ElementContent[]) => {
    const href = deployment.base + page.address;
    const address = deployment.published ? deployment.origin + href : href;
    return part(page.kind, page.lang === language ? undefined : page.lang, page.id, [
      ...children,
      h('p', { className: ['address'] }, h('a', { href }, address)),
    ]);
  };
  const write = (page: BookPage): ElementContent[] => {
    switch (page.kind) {
      case 'home':
      case 'about':
        return [addressed(page, writeFront(page, form))];
      case 'chapter':
        return [addressed(page, writeChapter(page, form))];
      case 'section':
        return [addressed(page, writeSection(page, inChapter))];
      case 'term':
        return []; // in the glossary
    }
  };
  const pages = (isOne: (page: BookPage) => boolean) => book.pages.filter(isOne).flatMap(write);
  const body = [
    h('header', [
      h('p', h('a', { href: root }, words.home)),
      h('h1', lined(publication.titleLines)),
      ...imprint.cover.lines.map((line) => h('p', line)),
      ...imprint.cover.notices.map((said) => h('p', { className: ['notice'] }, [writeSaid(said)])),
    ]),
    contentsOf(book, edition),
    h('main', [
      ...pages(({ kind }) => kind !== 'about'),
      ...(claims.problems.length > 0 || claims.unbound.length > 0
        ? [part('problems', undefined, 'problems', writeProblems(claims, publication.problemsNote, form))]
        : []),
      ...(terms.length > 0 ? [part('terms', undefined, 'terms', writeTerms(terms, form))] : []),
      ...pages(({ kind }) => kind === 'about'),
      part('colophon', undefined, 'colophon', writeColophon(imprint.colophon, form)),
    ]),
    writeFooter(edition),
  ];
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'content-security-policy', content: policyOf(styles) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', `${words.paper.onePage} · ${publication.title}`),
      h('meta', { name: 'description', content: publication.description }),
      h('meta', { property: 'og:title', content: words.paper.onePage }),
      h('meta', { property: 'og:description', content: publication.description }),
      h('meta', { property: 'og:type', content: 'website' }),
      ...writeAlternates(edition),
      h('link', {
        rel: ['alternate'],
        href: `${root}feed.xml`,
        type: 'application/atom+xml',
        title: words.feed,
      }),
      h('link', { rel: ['icon'], href: `${deployment.base}favicon.svg`, type: 'image/svg+xml' }),
      ...(deployment.published ? [h('link', { rel: ['canonical'], href: `${site}print/` })] : []),
      h('style', styles),
    ]),
    h('body', body),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** The same page in the other languages, for machines. */
function writeAlternates(edition: LocalEdition): ElementContent[] {
  const alternates = viewAlternates(edition, `${edition.root}print/`);
  const original = alternates.find(({ isOriginal }) => isOriginal);
  return [
    ...(alternates.length > 1
      ? alternates.map(({ language, address }) =>
          h('link', { rel: ['alternate'], hrefLang: language, href: address }),
        )
      : []),
    ...(alternates.length > 1 && original
      ? [h('link', { rel: ['alternate'], hrefLang: 'x-default', href: original.address })]
      : []),
    ...alternates.map(({ locale, isCurrent }) =>
      h('meta', { property: isCurrent ? 'og:locale' : 'og:locale:alternate', content: locale }),
    ),
  ];
}

/** Whose page it is, and on what terms its text may be used, as on every page of the site. */
function writeFooter({ words, language, report }: LocalEdition): ElementContent {
  const { independence, license } = report.publication;
  return h('footer', [
    ...(independence ? [h('p', independence)] : []),
    ...(license
      ? [h('p', h('a', { href: licenceUrl(license, language), rel: ['license'] }, words.licence(license)))]
      : []),
  ]);
}

function part(
  kind: string,
  lang: string | undefined,
  id: string,
  children: ElementContent[],
): ElementContent {
  return h('section', { className: [kind], lang, id }, children);
}

function contentsOf(book: Book, { words, language }: LocalEdition): ElementContent {
  const sections = new Map(book.pages.flatMap((page) => (page.kind === 'section' ? [[page.id, page]] : [])));
  return h('nav', { ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents' }, words.contents),
    h(
      'ol',
      book.pages.flatMap((page) => {
        if (page.kind !== 'chapter') return [];
        const label = page.number === undefined ? '' : `${words.chapterLabel(page.number)} `;
        const inner = page.sections.flatMap((id) => sections.get(id) ?? []);
        return [
          h('li', [
            h('a', { href: `#${page.id}` }, [label, named(page, language)]),
            ...(inner.length > 0
              ? [
                  h(
                    'ol',
                    inner.map((section) => lineOf(section, language)),
                  ),
                ]
              : []),
          ]),
        ];
      }),
    ),
  ]);
}

function lineOf(section: SectionPage, language: string): ElementContent {
  const { id, number } = section;
  return h('li', h('a', { href: `#${id}` }, [number && `${number} `, named(section, language)]));
}

/** A page's title, which may be the original's. */
function named({ title, lang }: BookPage, language: string): ElementContent | string {
  return lang === language ? title : h('span', { lang }, title);
}

function lined(lines: readonly string[]): (ElementContent | string)[] {
  return lines.flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));
}

/** What every page of the site has, and no script. */
function policyOf(styles: string): string {
  const hash = createHash('sha256').update(styles).digest('base64');
  return [
    "default-src 'self'",
    "script-src 'none'",
    `style-src 'sha256-${hash}'`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
