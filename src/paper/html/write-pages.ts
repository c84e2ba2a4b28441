import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BookPage, ChapterPage, FrontPage, SectionPage } from '../../book/book.ts';
import type { ClaimLists } from '../claim-lists.ts';
import type { Labelled, Said } from '../entries.ts';
import type { TermGroup } from '../term-groups.ts';
import { type HtmlForm, writeHtml } from './write-html.ts';
import { linkTo } from './write-ties.ts';

/** The parts of a book as HTML, each below a heading of the form's level. */

function heading(
  { top }: HtmlForm,
  deeper: number,
  children: (ElementContent | string)[],
  id?: string,
): ElementContent {
  return h(`h${Math.min(top + deeper, 6)}`, { id }, children);
}

function titleOf(number: string, title: string): (ElementContent | string)[] {
  return number ? [h('span', { className: ['number'] }, number), ' ', title] : [title];
}

function summaryOf({ summary }: Pick<BookPage, 'summary'>): ElementContent[] {
  return summary ? [h('p', { className: ['summary'] }, summary)] : [];
}

/** The first page, or the page about the edition. */
export function writeFront(page: FrontPage, form: HtmlForm): ElementContent[] {
  return [heading(form, 0, [page.title]), ...summaryOf(page), ...writeHtml(page.body, form)];
}

/** A chapter's own page: its introduction, without its sections. */
export function writeChapter(page: ChapterPage, form: HtmlForm): ElementContent[] {
  const { words } = form;
  const number = page.number === undefined ? '' : words.chapterLabel(page.number);
  return [heading(form, 0, titleOf(number, page.title)), ...summaryOf(page), ...writeHtml(page.body, form)];
}

/** A section with what came since and what to read next. */
export function writeSection(page: SectionPage, form: HtmlForm): ElementContent[] {
  return [
    heading(form, 0, titleOf(page.number, page.title)),
    ...summaryOf(page),
    ...writeHtml(page.body, form, page),
    ...writeLater(page, form),
    ...writeRelated(page, form),
  ];
}

function writeLater({ since }: SectionPage, form: HtmlForm): ElementContent[] {
  const { words } = form;
  if (since.length === 0) return [];
  return [
    h('section', { className: ['since'] }, [
      heading(form, 1, [words.since]),
      h('p', { className: ['summary'] }, words.sinceSummary),
      h(
        'ul',
        since.map(({ id, date, text, sources }) =>
          h('li', { id: form.idOf(id) }, [
            h('p', [h('time', { dateTime: date }, words.day(date)), ` ${text}`]),
            h(
              'ul',
              { className: ['sources'] },
              sources.map(({ title, url, publisher, date: on }) => {
                const more = [publisher, on && words.day(on)].filter(Boolean).join(words.listSeparator);
                return h('li', [h('a', { href: url }, title), more && words.aside(more)]);
              }),
            ),
          ]),
        ),
      ),
    ]),
  ];
}

function writeRelated({ related, lang }: SectionPage, form: HtmlForm): ElementContent[] {
  if (related.length === 0) return [];
  return [
    h('section', { className: ['related'] }, [
      heading(form, 1, [form.words.related]),
      h(
        'ul',
        related.map(({ to, why }) => {
          const page = form.index.pages.get(to);
          const name = [page?.kind === 'section' && page.number, page?.title].filter(Boolean).join(' ');
          const link = linkTo(to, name, form);
          const isOther = page && page.lang !== lang; // one of the two stands in for a translation
          return h('li', [isOther ? h('span', { lang: page.lang }, link) : link, ` ${why}`]);
        }),
      ),
    ]),
  ];
}

/** The problems with the measures that answer them, by theme. */
export function writeProblems(
  { problems, unbound }: ClaimLists,
  note: string | undefined,
  form: HtmlForm,
): ElementContent[] {
  const { words } = form;
  const line = ({ to, number, title, said }: ClaimLists['unbound'][number]) =>
    h('li', [linkTo(to, `${number} ${title}`.trim(), form), words.aside(said)]);
  return [
    heading(form, 0, [words.problems]),
    h('p', { className: ['summary'] }, [words.problemsSummary, note ? words.betweenSentences + note : '']),
    ...problems.flatMap(({ name, problems: members }) => [
      ...(name ? [heading(form, 1, [name])] : []),
      ...members.map(({ to, number, title, statement, ties }) =>
        h('div', { className: ['claim', 'problem'] }, [
          h('p', [h('b', [linkTo(to, `${number} ${title}`.trim(), form)])]),
          h('p', statement),
          ties.length > 0 ? h('ul', ties.map(line)) : h('p', words.unansweredHere),
        ]),
      ),
    ]),
    ...(unbound.length > 0 ? [heading(form, 1, [words.unboundTitle]), h('ul', unbound.map(line))] : []),
  ];
}

/** The glossary. */
export function writeTerms(groups: readonly TermGroup[], form: HtmlForm): ElementContent[] {
  const { words } = form;
  return [
    heading(form, 0, [words.terms]),
    h('p', { className: ['summary'] }, words.termsSummary),
    h(
      'dl',
      groups.flatMap(({ terms }) =>
        terms.flatMap(({ id, title, aside, summary, facts, from }) => [
          h('dt', { id: form.idOf(id) }, [h('dfn', title), aside && h('small', words.aside(aside))]),
          h('dd', [
            h('p', summary),
            ...facts.map(({ label, said }) =>
              h('p', { className: ['fact'] }, [label, words.colon, writeSaid(said)]),
            ),
            ...(from.length > 0
              ? [
                  h('p', { className: ['fact'] }, [
                    `${words.linkedFromTerm}${words.colon}`,
                    ...from.flatMap((each, index) => [
                      index > 0 ? words.listSeparator : '',
                      linkTo(each.to, each.number || each.title, form),
                    ]),
                  ]),
                ]
              : []),
          ]),
        ]),
      ),
    ),
  ];
}

/** Whose edition it is, of when, and on what terms it may be used. */
export function writeColophon(rows: readonly Labelled[], form: HtmlForm): ElementContent[] {
  return [
    heading(form, 0, [form.words.paper.colophon]),
    h(
      'dl',
      { className: ['colophon'] },
      rows.flatMap(({ label, said }) => [h('dt', label), h('dd', [writeSaid(said)])]),
    ),
  ];
}

/** A text, as a link if it has an address. */
export function writeSaid({ text, url }: Said): ElementContent {
  return url ? h('a', { href: url }, text) : { type: 'text', value: text };
}
