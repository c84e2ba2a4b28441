import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A run of text, with its place in points from the left and the bottom of the page. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
};

export type PdfLink = {
  readonly page: string;
  /** The words that it lies on, and what says where it leads to those who hear it. */
  readonly text: string;
  readonly said: string;
  /** The label of the page that it leads to; or an address. */
  readonly to: string | undefined;
  readonly url: string | undefined;
};

export type PdfHeading = { readonly title: string; readonly items: readonly PdfHeading[] };

export type Pdf = {
  readonly title: string;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly isTagged: boolean;
  readonly bookmarks: readonly PdfHeading[];
  readonly pages: readonly { readonly label: string; readonly runs: readonly PdfRun[] }[];
  readonly links: readonly PdfLink[];
  /** Of each picture what it shows, in words; and the levels of the headings, in order. */
  readonly alternatives: readonly (string | undefined)[];
  readonly levels: readonly number[];
  readonly fonts: readonly string[];
  readonly hasType3: boolean;
};

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly unknown[] };

/** Reads a PDF with PDF.js, and of its fonts what the file itself says. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const raw = inflateAll(bytes);
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = await pdf.getMetadata();
  const facts = new Map(Object.entries(info));
  const labels = (await pdf.getPageLabels()) ?? [];
  const pages: Pdf['pages'][number][] = [];
  const links: PdfLink[] = [];
  const alternatives: (string | undefined)[] = [];
  const levels: number[] = [];
  const walk = (node: unknown): void => {
    if (!isNode(node)) return;
    const { role = '', alt, children = [] } = node;
    if (role === 'Figure') alternatives.push(alt);
    const level = /^H(\d)$/.exec(role)?.[1];
    if (level) levels.push(Number(level));
    for (const child of children) walk(child);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str, x, y, right: x + item.width }];
    });
    pages.push({ label: labels[number - 1] || String(number), runs });
    for (const { subtype, dest, url, overlaidText, contentsObj } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      const at = place ? await pdf.getPageIndex(place[0]) : undefined;
      const to = at === undefined ? undefined : labels[at] || String(at + 1);
      links.push({
        page: labels[number - 1] ?? '',
        text: overlaidText ?? '',
        said: contentsObj?.str ?? '',
        to,
        url,
      });
    }
    walk(await page.getStructTree());
  }
  return {
    title: String(facts.get('Title')),
    language: String(facts.get('Language')),
    showsTitle:
      new Map(Object.entries((await pdf.getViewerPreferences()) ?? {})).get('DisplayDocTitle') === true,
    isTagged: (await pdf.getMarkInfo())?.Marked === true && /pdfuaid:part/.test(raw),
    bookmarks: (await pdf.getOutline()) ?? [],
    pages,
    links,
    alternatives,
    levels,
    fonts: [...new Set([...raw.matchAll(/\/FontName ?\/([\w+-]+)/g)].map(([, name = '']) => name))],
    hasType3: /\/Subtype ?\/Type3/.test(raw),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The file with its streams inflated, as far as they are objects and not pictures. */
function inflateAll(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'));
    } catch {
      // no stream that is packed so
    }
  }
  return parts.join('\n');
}
