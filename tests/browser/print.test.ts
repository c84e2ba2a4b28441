import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { useSite } from './browser.ts';
import { findFirefox, printInFirefox } from './print-in-firefox.ts';
import { readPdf, type Sheet } from './read-pdf.ts';

const at = useSite(SITES.sample);

const MARGIN = (10 / 25.4) * 72;
const SHEETS = {
  A4: { width: 595.28, height: 841.89, margin: MARGIN },
  Letter: { width: 612, height: 792, margin: MARGIN },
} as const satisfies Record<string, Sheet>;
const FORMATS = ['A4', 'Letter'] as const;
/** Tables of 3, 7, 11 and 12 columns, long words, footnotes, pictures. */
const URLS = ['making/tools/', 'making/firing/', 'en/making/tools/', 'en/making/firing/'];

/** What each cell, caption and footnote of a page says, without spaces: lines end where they will. */
async function readTexts(url: string): Promise<string[]> {
  const page = await at.browser.newPage();
  await page.goto(at.address + url);
  const texts = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        '.table-box :is(th, td), .footnotes li p, .diagram-title, .captioned figcaption',
      ),
      ({ textContent }) => textContent,
    ),
  );
  await page.close();
  return texts.map(squeeze).filter(Boolean);
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2060▲●↩↑]/gu, '');
}

function latinOf(text: string): string {
  return text.replace(/[^\p{Script=Latin}\p{N}]/gu, '');
}

async function expectAll(pdf: Uint8Array, texts: readonly string[], { margin }: Sheet, what: string) {
  const pages = await readPdf(pdf);
  const written = squeeze(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  // without a font for Han a PDF has boxes that say nothing: letters and digits are looked at alone
  const read = /\p{Script=Han}/u.test(written) ? (text: string) => text : latinOf;
  const printed = read(written);
  expect(
    texts.filter((text) => !printed.includes(read(text))),
    `${what}: not on paper`,
  ).toEqual([]);
  const out = pages.flatMap(({ width, runs }, index) =>
    runs
      .filter(({ left, right }) => left < margin - 1 || right > width - margin + 1)
      .map(
        ({ text, left, right }) =>
          `page ${index + 1}: ${text} ${Math.round(left)}–${Math.round(right)}/${width}`,
      ),
  );
  expect(out, `${what}: beyond the edge of the text`).toEqual([]);
}

test('each cell of a table is on paper, whole and inside its edges, on A4 and Letter', {
  timeout: 120_000,
}, async () => {
  const page = await at.browser.newPage();
  for (const url of URLS) {
    const texts = await readTexts(url);
    await page.goto(at.address + url);
    for (const format of FORMATS) {
      const side = `${MARGIN / 72}in`;
      const pdf = await page.pdf({ format, margin: { top: side, right: side, bottom: side, left: side } });
      await expectAll(pdf, texts, SHEETS[format], `${url} ${format}`);
    }
  }
  await page.close();
});

test('the same in Firefox', { timeout: 400_000 }, async ({ skip }) => {
  const firefox = findFirefox();
  if (!firefox) return skip('there is no Firefox: what it prints was not looked at (FIREFOX_PATH names one)');
  const addresses = URLS.map((url) => at.address + url);
  const sheets = FORMATS.map((format) => SHEETS[format]);
  const printed = await printInFirefox(firefox, addresses, sheets);
  for (const [index, url] of URLS.entries()) {
    const texts = await readTexts(url);
    for (const [number, format] of FORMATS.entries())
      await expectAll(
        printed[index]?.[number] ?? new Uint8Array(),
        texts,
        SHEETS[format],
        `${url} ${format} Firefox`,
      );
  }
});

test('on paper the type of a table follows no box: Firefox draws it in another size where a sheet lies on its side', async () => {
  const page = await at.browser.newPage({ viewport: { width: 718, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${at.address}making/tools/`);
  const sizes = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('.table-box table'), (table) => getComputedStyle(table).fontSize),
    );
  const upright = await sizes();
  await page.setViewportSize({ width: 1048, height: 600 });
  expect(await sizes()).toEqual(upright);
  expect(new Set(upright).size).toBeGreaterThan(1);
  await page.close();
});
