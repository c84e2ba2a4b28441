import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findLoneCharacters, findMisbroken, findStrandedHeadings } from '../paper/find-lines.ts';
import { canSet, makePaper, readMade } from '../paper/make-paper.ts';
import { readPdf } from '../paper/read-pdf.ts';

const HOME = path.resolve('node_modules/.cache/test-paper/edition');
/** Bytes; fonts are most of the one, pictures of the other. */
const MOST = { 'report.pdf': 2_500_000, 'report.epub': 300_000 };

test.runIf(canSet)(
  'what is made for paper is small enough to send, and no line of it is misbroken',
  async () => {
    rmSync(HOME, { recursive: true, force: true });
    const editions = await makePaper('content', HOME);
    expect(editions.length).toBe(3);
    for (const each of editions) {
      const { files } = each.made;
      for (const [name, most] of Object.entries(MOST)) {
        const bytes = files.find((file) => file.name === name)?.bytes ?? 0;
        expect(bytes, name).toBeGreaterThan(100_000);
        expect(bytes, name).toBeLessThan(most);
      }
      const pdf = await readPdf(readMade(each, 'report.pdf'));
      expect(findMisbroken(pdf), each.edition.language).toEqual([]);
      expect(findLoneCharacters(pdf), each.edition.language).toEqual([]);
      expect(findStrandedHeadings(pdf), each.edition.language).toEqual([]);
      const contents = pdf.pages.filter(({ runs }) => runs[0]?.text === each.edition.words.contents);
      expect(contents.map(({ label }) => label)).toEqual(['i']);
    }
  },
);
