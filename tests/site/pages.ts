import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { Site } from '../sites.ts';

/** A built HTML page. */
export type BuiltPage = {
  /** Address on the host, with the base path. */
  readonly url: string;
  readonly html: string;
  readonly document: Document;
};

/** One language of a built site. */
export type BuiltEdition = {
  readonly language: Site['languages'][number];
  /** What its addresses begin with. */
  readonly root: string;
  readonly report: ReportJson;
  readonly sections: readonly ReportJson['chapters'][number]['sections'][number][];
  /** Its pages by address. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
};

/** All HTML pages of a built site. */
export function readPages({ base, folder }: Site): BuiltPage[] {
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

/** The languages of a built site, the original first. */
export function readEditions(site: Site): BuiltEdition[] {
  const { base, languages } = site;
  const [original, ...others] = languages;
  const pages = readPages(site);
  const roots = new Map<string, BuiltEdition['language']>(
    others.map((language) => [`${base}${language.toLowerCase()}/`, language]),
  );
  return [[base, original] as const, ...roots].map(([root, language]) => {
    const report = readReportJson(site, root.slice(base.length));
    const own = pages.filter(({ url }) =>
      root === base ? ![...roots.keys()].some((other) => url.startsWith(other)) : url.startsWith(root),
    );
    return {
      language,
      root,
      report,
      sections: report.chapters.flatMap(({ sections }) => sections),
      pages: new Map(own.map((page) => [page.url, page])),
    };
  });
}

/** The addresses that a part of a page links to. */
export function hrefs(part: ParentNode | null | undefined): string[] {
  return [...(part?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href') ?? '');
}

/** Text without any white space, which elements and the setting of Chinese put in or leave out. */
export function squash(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}

type Claim = { id: string; point: number; title: string; text: string; url: string };

export type ReportJson = {
  title: string;
  language: string;
  chapters: {
    number: number | null;
    title: string;
    url: string;
    sections: {
      id: string;
      number: string;
      title: string;
      summary: string;
      url: string;
      points: { number: number; heading: string; text: string; url: string }[];
      problems: (Claim & { answeredBy: string[]; unanswered: boolean; theme: string; statement: string })[];
      measures: (Claim & {
        kind: string;
        answers: string[];
        ties: { problem: string; basis: string }[];
      })[];
      diagrams: { title: string; alt: string; labels: string[]; url: string }[];
      since: {
        date: string;
        text: string;
        url: string;
        sources: { title: string; url: string; publisher: string; date: string }[];
      }[];
      related: { to: string; why: string }[];
      linkedFrom: string[];
      terms: string[];
    }[];
  }[];
  terms: { slug: string; title: string; kind: string; summary: string; url: string; linkedFrom: string[] }[];
};

/** A built `report.json`; its shape is what the first test of it asserts. */
function readReportJson({ folder }: Site, prefix = ''): ReportJson {
  return JSON.parse(readFileSync(path.join(folder, prefix, 'report.json'), 'utf8'));
}
