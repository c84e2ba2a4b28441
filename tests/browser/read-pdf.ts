import { getDocumentProxy } from 'unpdf';

/** Paper, in points. */
export type Sheet = { readonly width: number; readonly height: number; readonly margin: number };

/** A run of text on a page, with its left and right edge, in points from the left edge of the paper. */
export type Run = { readonly text: string; readonly left: number; readonly right: number };
export type PdfPage = { readonly width: number; readonly runs: readonly Run[] };

/** The pages of a PDF: what is written on them, in the order of writing, and where. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const left = Number(item.transform[4]);
      return [{ text: item.str, left, right: left + item.width }];
    });
    pages.push({ width: page.getViewport({ scale: 1 }).width, runs });
  }
  return pages;
}
