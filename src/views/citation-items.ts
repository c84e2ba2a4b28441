import { traitsOf } from '../domain/language.ts';
import type { Point, Section } from '../domain/report.ts';
import { dateOf } from './last-change.ts';
import type { LocalEdition } from './local-edition.ts';
import { authorsOf, titleOfWhole } from './page-subject.ts';

type Name = { readonly literal: string };

/** What is cited, in the words of CSL's data (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export type CitationItem = {
  readonly id: string;
  readonly type: 'report' | 'chapter' | 'webpage';
  readonly title: string;
  readonly URL: string;
  readonly language: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly version?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly note?: string;
};

/** The report as a whole. */
export function itemOfReport(edition: LocalEdition): CitationItem {
  return {
    ...commonOf(edition),
    id: 'report',
    type: 'report',
    title: titleOfWhole(edition),
    URL: edition.site,
    language: edition.language,
  };
}

/** A section, as a part of the report. */
export function itemOfSection(edition: LocalEdition, section: Section): CitationItem {
  return {
    ...commonOf(edition),
    'container-title': titleOfWhole(edition),
    id: section.id.replace('/', '-'),
    type: 'chapter',
    title: [section.number, section.title].filter(Boolean).join(' '),
    URL: edition.site + section.route,
    language: section.fallbackFrom ?? edition.language,
  };
}

/** A point, or a heading in it: a page of the web, since that is what is cited by an address. */
export function itemOfPoint(
  edition: LocalEdition,
  section: Section,
  point: Point,
  place?: { readonly fragment: string; readonly heading: string },
): CitationItem {
  const named = [section.number, section.title].filter(Boolean).join(' ');
  const link = edition.site + (place ? `${section.route}#${place.fragment}` : point.route);
  return {
    ...commonOf(edition),
    'container-title': titleOfWhole(edition),
    id: `${section.id.replace('/', '-')}-${point.fragment}`,
    type: 'webpage',
    title: edition.words.citeTitle(place?.heading ?? point.heading, named, point.number),
    URL: citedAddress(link, point),
    language: section.fallbackFrom ?? edition.language,
  };
}

/** The address that a citation has: it names the day of the wording, and the page says whether that has changed since. */
function citedAddress(link: string, { wordings }: Point): string {
  return wordings.since ? link.replace('#', `?w=${wordings.since}#`) : link;
}

/** Who is named, and which edition, as `report.yaml` has them. */
export function commonOf(edition: LocalEdition) {
  const { authors, edition: made, publisher } = edition.report.publication;
  const names = (all: readonly string[]) => all.map((literal) => ({ literal }));
  const by = authorsOf(edition);
  const parts = dateOf(edition.report.publication)?.split('-').map(Number);
  const version = made && edition.words.citeVersion(made.version);
  return {
    ...(by.length > 0 && { author: names(by) }),
    ...(authors.length > 0 && made && { editor: names([made.editor]) }),
    ...(publisher && { publisher }),
    ...(version && { version }),
    ...(parts && { issued: { 'date-parts': [parts] } }),
    ...(version && made && { note: [version, made.date].join(traitsOf(edition.language).separator) }),
  };
}
