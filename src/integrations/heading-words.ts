import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { loadEditionsOnce } from '../load-editions.ts';
import { findWordBreaks } from './word-breaks.ts';

/**
 * Astro integration: headings in Chinese say where their words end, so that no line ends within one. A browser breaks
 * Chinese between any two characters, and knows no word.
 *
 * @param contentDir absolute path of the content folder.
 */
export function headingWords(contentDir: string): AstroIntegration {
  return {
    name: 'heading-words',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { editions } = await loadEditionsOnce(contentDir);
        const names = editions.flatMap(({ report }) =>
          report.terms.flatMap((term) => [term.title, ...term.names]),
        );
        const breaks = findWordBreaks(names);
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const source = await readFile(path.join(folder, file), 'utf8');
          const marked = markHeadings(source, breaks);
          if (marked !== source) await writeFile(path.join(folder, file), marked);
        }
      },
    },
  };
}

/** What is set as a heading: `styles/base.css` has the same list. */
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HEADING_CLASSES = ['site-title', 'diagram-title', 'heading'];

/** A page with `<wbr>` where a heading may be broken; all else stays as it is, to the byte. */
export function markHeadings(
  source: string,
  findBreaks: (text: string, language: string) => readonly number[],
): string {
  const places: number[] = [];
  const languages: string[] = [];
  /** How deep the heading is that is open, in elements; 0 outside. */
  let depth = 0;
  /** Of the heading that is open, each character with where it stands in the source. */
  let text = '';
  let starts: number[] = [];
  let language = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const classes = (attributes['class'] ?? '').split(' ');
      const own = attributes['lang'] ?? languages.at(-1) ?? '';
      languages.push(own);
      if (depth > 0) {
        depth++;
        language = attributes['lang'] ?? language;
      } else if (HEADINGS.has(name) || HEADING_CLASSES.some((each) => classes.includes(each))) {
        depth = 1;
        text = '';
        starts = [];
        language = own;
      }
    },
    ontext: (read) => {
      if (depth === 0) return;
      const from = parser.startIndex;
      const isPlain = source.slice(from, parser.endIndex + 1) === read;
      for (let at = 0; at < read.length; at++) starts.push(from + (isPlain ? at : 0));
      text += read;
    },
    onclosetag: () => {
      languages.pop();
      if (depth === 0 || --depth > 0) return;
      places.push(...findBreaks(text, language).flatMap((at) => starts[at] ?? []));
    },
  });
  parser.end(source);
  let marked = '';
  let at = 0;
  for (const place of places) {
    marked += `${source.slice(at, place)}<wbr>`;
    at = place;
  }
  return marked + source.slice(at);
}
