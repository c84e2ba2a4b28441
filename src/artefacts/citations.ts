import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Point, Report, Section } from '../domain/report.ts';
import { GBT_7714_WEB } from './gbt-7714-web.ts';

/** What a citation says beyond the report: whose edition it is, which, and where. */
export type Edition = {
  readonly editor: string;
  /** The edition's own title, after the report's. */
  readonly name: string;
  readonly version: string;
  /** Date of the edition, ISO 8601. */
  readonly date: string;
  /** Host and base path, with a slash at the end. */
  readonly site: string;
};

/** One point, ready to be cited. `gbt` has the words 引用日期 where the reader's date goes. */
export type Citations = {
  readonly gbt: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly link: string;
};

plugins.config.get('@csl').styles.add('gbt-7714-web', GBT_7714_WEB);
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/** Formats references to a point: GB/T 7714—2025, APA (7th edition), BibTeX and the plain address. */
export function citePoint(report: Report, section: Section, point: Point, edition: Edition): Citations {
  const link = edition.site + point.route;
  const [year = 0, month = 0, day = 0] = edition.date.split('-').map(Number);
  const reference = {
    id: `${section.id.replace('/', '-')}-p${point.number}`,
    type: 'webpage' as const,
    author: [{ literal: edition.editor }],
    title: `${point.heading}（${section.number} ${section.title}，第${point.number}点）`,
    'container-title': `${report.title}（${edition.name}）`,
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
