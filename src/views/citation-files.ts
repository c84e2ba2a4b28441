import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Section } from '../domain/report.ts';
import { type CitationItem, itemOfPoint, itemOfReport, itemOfSection } from './citation-items.ts';
import type { LocalEdition } from './local-edition.ts';

Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/** The files that reference managers read, by what their names end in. */
export const CITATION_FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: writeBibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: writeRis },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: writeCsl },
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;

/** All of them, in the order in which they are offered. */
export const ALL_CITATION_FORMATS: readonly CitationFormat[] = ['bib', 'ris', 'json'];

/** What such a file names: the whole report, or a section and each of its points. */
export function listCitationItems(edition: LocalEdition, section?: Section): CitationItem[] {
  if (!section) return [itemOfReport(edition)];
  return [
    itemOfSection(edition, section),
    ...section.points.map((point) => itemOfPoint(edition, section, point)),
  ];
}

/** BibTeX has fields neither for the day nor for the edition: the note says them. */
function writeBibtex(items: readonly CitationItem[]): string {
  const data = items.map(({ version: _, issued, ...item }) => {
    const [parts = []] = issued?.['date-parts'] ?? [];
    return { ...item, ...(parts.length > 0 && { issued: { 'date-parts': [parts.slice(0, 2)] } }) };
  });
  return `${String(new Cite(data).format('bibtex', { format: 'text' })).trim()}\n`;
}

function writeCsl(items: readonly CitationItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

const RIS_TYPES = { report: 'RPRT', chapter: 'CHAP', webpage: 'ELEC' } as const;

/** RIS, as reference managers take it (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag and a value a line. */
function writeRis(items: readonly CitationItem[]): string {
  return items.map(writeRisItem).join('\r\n');
}

function writeRisItem(item: CitationItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', RIS_TYPES[item.type]],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ...(item.editor ?? []).map(({ literal }) => ['A2', literal] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['ET', item.version],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : [year, two(month), two(day)].join('/')],
    ['LA', item.language],
    ['UR', item.URL],
    ['ID', item.id],
  ];
  const said = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return `${[...said, 'ER  - '].join('\r\n')}\r\n`;
}
