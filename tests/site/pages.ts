import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { SITES, type SiteName } from '../sites.ts';

/** A built HTML page. */
export type BuiltPage = {
  /** Address on the host, with the base path. */
  readonly url: string;
  readonly html: string;
  readonly document: Document;
};

/** All HTML pages of a built site. */
export function readPages(site: SiteName): BuiltPage[] {
  const { base, folder } = SITES[site];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      const url =
        base +
        file
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, '');
      return { url, html, document: parseHTML(html).document };
    });
}

type Claim = { id: string; point: number; title: string; text: string; url: string };

type ReportJson = {
  title: string;
  language: string;
  chapters: {
    number: number;
    title: string;
    url: string;
    sections: {
      number: string;
      title: string;
      summary: string;
      url: string;
      points: { number: number; heading: string; text: string; url: string }[];
      problems: (Claim & { answeredBy: string[]; unanswered: boolean })[];
      measures: (Claim & { answers: string[] })[];
      diagrams: { title: string; alt: string; labels: string[]; url: string }[];
      related: { to: string; why: string }[];
      linkedFrom: string[];
      terms: string[];
    }[];
  }[];
  terms: { slug: string; title: string; summary: string; url: string; linkedFrom: string[] }[];
};

/** The built `report.json`; its shape is what the first test of it asserts. */
export function readReportJson(site: SiteName): ReportJson {
  return JSON.parse(readFileSync(path.join(SITES[site].folder, 'report.json'), 'utf8'));
}
