import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Point, Section } from '../domain/report.ts';
import { GBT_7714_WEB } from './gbt-7714-web.ts';
import type { LocalEdition } from './local-edition.ts';

/** One point, ready to be cited. `gbt` has the words 引用日期 where the reader's date goes. */
export type Citations = {
  readonly gbt: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly link: string;
};

const UNNAMED = { editor: '', name: '', version: '', date: '' };

plugins.config.get('@csl').styles.add('gbt-7714-web', GBT_7714_WEB);
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/** Formats references to a point: GB/T 7714—2025, APA (7th edition), BibTeX and the plain address. */
export function citePoint({ report, site }: LocalEdition, section: Section, point: Point): Citations {
  const link = site + point.route;
  const { title, edition = UNNAMED } = report.publication;
  const [year = 0, month = 0, day = 0] = edition.date.split('-').map(Number);
  const reference = {
    id: `${section.id.replace('/', '-')}-p${point.number}`,
    type: 'webpage' as const,
    author: [{ literal: edition.editor }],
    title: `${point.heading}（${section.number} ${section.title}，第${point.number}点）`,
    'container-title': `${title}（${edition.name}）`,
    version: edition.version,
    URL: link,
  };
  const dated = new Cite({ ...reference, issued: { 'date-parts': [[year, month, day]] } });
  const bibliography = (style: string) =>
    String(dated.format('bibliography', { style, lang: 'en-US', format: 'text' })).trim();
  // BibTeX has no field for the day: the note says it.
  const monthly = new Cite({
    ...reference,
    issued: { 'date-parts': [[year, month]] },
    note: `${edition.version}版，${edition.date}`,
  });
  return {
    gbt: bibliography('gbt-7714-web'),
    apa: bibliography('apa'),
    bibtex: String(monthly.format('bibtex', { format: 'text' })).trim(),
    link,
  };
}
