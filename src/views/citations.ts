import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { traitsOf } from '../domain/language.ts';
import type { Point, Section } from '../domain/report.ts';
import { GBT_7714_WEB } from './gbt-7714-web.ts';
import type { LocalEdition } from './local-edition.ts';

/** A place of a section, ready to be cited. The words `citingDate` stand where the reader's date goes. */
export type Citations = {
  readonly gbt: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly link: string;
};

/** What is cited: a point, or a heading in it with an address of its own. */
type Place = { readonly fragment: string; readonly heading: string };

/** Stand for title and address while a form is made; neither is touched by punctuation or case. */
const TITLE = 'QXTITLEXQ';
const ADDRESS = 'https://qxaddressxq.example/';

const { styles } = plugins.config.get('@csl');
styles.add('gbt-7714-web', GBT_7714_WEB);
/** Lists alone are asked for: without APA's forms of citations within a text the engine starts in half the time. */
const WITHIN_TEXT = /<citation\b[\s\S]*<\/citation>/;
const NOTHING = '<citation><layout><text variable="title"/></layout></citation>';
styles.add('apa', styles.get('apa').replace(WITHIN_TEXT, NOTHING));
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/**
 * Formats references to a point, or to a heading in it: GB/T 7714—2025, APA (7th edition), BibTeX and the plain
 * address. Without an edition in the publication, none is named.
 */
export function citePlace(edition: LocalEdition, section: Section, point: Point, place?: Place): Citations {
  const { words, site } = edition;
  const { fragment, heading } = place ?? { fragment: undefined, heading: point.heading };
  const link = site + (fragment ? `${section.route}#${fragment}` : point.route);
  const cited = citedAddress(link, point);
  const named = [section.number, section.title].filter(Boolean).join(' ');
  const title = words.citeTitle(heading, named, point.number);
  const fill = (form: string) => form.replace(TITLE, () => title).replace(ADDRESS, () => cited);
  const { gbt, apa } = formsOf(edition);
  return { gbt: fill(gbt), apa: fill(apa), bibtex: bibtexOf(edition, section, point, title, cited), link };
}

/** The address that a citation has: it names the day of the wording, and the page says whether that has changed since. */
export function citedAddress(link: string, { wordings }: Point): string {
  return wordings.since ? link.replace('#', `?w=${wordings.since}#`) : link;
}

type Forms = { readonly gbt: string; readonly apa: string };

const forms = new WeakMap<LocalEdition, Forms>();

/** The forms differ by title and address alone, so the style engine, which is slow, runs once an edition. */
function formsOf(edition: LocalEdition): Forms {
  const known = forms.get(edition);
  if (known) return known;
  const source = sourceOf(edition);
  const date = (edition.report.publication.edition?.date ?? edition.report.publication.date ?? '')
    .split('-')
    .filter(Boolean)
    .map(Number);
  const cite = new Cite({
    ...source,
    id: 'form',
    title: TITLE,
    URL: ADDRESS,
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
  });
  const format = (style: string) =>
    String(cite.format('bibliography', { style, lang: 'en-US', format: 'text' })).trim();
  const made = {
    gbt: format('gbt-7714-web').replace('引用日期', edition.words.citingDate),
    apa: format('apa'),
  };
  forms.set(edition, made);
  return made;
}

function sourceOf({ report, words }: LocalEdition) {
  const { title, authors, edition } = report.publication;
  const names = edition ? [edition.editor] : authors;
  return {
    type: 'webpage' as const,
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    'container-title': edition ? words.citeEdition(title, edition.name) : title,
    ...(edition && { version: words.citeVersion(edition.version) }),
  };
}

/** BibTeX has no field for the day: the note says it. */
function bibtexOf(edition: LocalEdition, section: Section, point: Point, title: string, link: string) {
  const { edition: cited, date } = edition.report.publication;
  const [year, month] = (cited?.date ?? date ?? '').split('-').filter(Boolean).map(Number);
  const note =
    cited &&
    [edition.words.citeVersion(cited.version), cited.date].join(traitsOf(edition.language).separator);
  const cite = new Cite({
    ...sourceOf(edition),
    id: `${section.id.replace('/', '-')}-p${point.number}`,
    title,
    URL: link,
    ...(year && { issued: { 'date-parts': [month ? [year, month] : [year]] } }),
    ...(note && { note }),
  });
  return String(cite.format('bibtex', { format: 'text' })).trim();
}
