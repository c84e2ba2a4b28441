/**
 * Draws the examples of Mermaid's own documentation and prints what differs from what Mermaid draws in a
 * browser, or what is wrong in the picture.
 *
 *   node scripts/bench/mermaid-docs.ts <folder of Mermaid's packages/mermaid/src/docs/syntax>
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawDiagrams } from '../../src/diagrams/draw.ts';
import { findForbidden } from '../../src/diagrams/forbidden.ts';
import { launchBrowser } from './launch-browser.ts';
import { drawInBrowser, findInside, loadMermaid } from './look-at-pictures.ts';

type Example = { readonly place: string; readonly source: string };

const FENCE = /^```mermaid(?:-example)?[^\n]*\n([\s\S]*?)^```/gm;

function readExamples(folder: string): Example[] {
  const examples = new Map<string, Example>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
    for (const { 1: source = '', index } of readFileSync(path.join(folder, file), 'utf8').matchAll(FENCE))
      if (!examples.has(source)) examples.set(source, { place: `${file} @${index}`, source });
  return [...examples.values()];
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the documentation is: a folder of .md files.');
const all = readExamples(folder);
const allowed = all.filter(({ source }) => findForbidden(source).length === 0);
const outcomes = await drawDiagrams(allowed.map(({ source }) => source));
const browser = await launchBrowser();
const viewport = { width: 1000, height: 800 };
const page = await browser.newPage({ viewport });
const mermaid = await browser.newPage({ viewport });
await loadMermaid(mermaid);
const counts = { drawn: 0, sound: 0, unsupported: 0, refused: 0, unreadable: 0 };
const said = (place: string, what: string) => console.log(`${place}: ${what}`);
for (const { place, source } of allowed) {
  const ours = outcomes.get(source);
  const theirs = await drawInBrowser(mermaid, source);
  if (!ours || 'reason' in ours) {
    const why = ours?.why.kind ?? 'failed';
    if (why === 'type' || why === 'feature') counts.unsupported++;
    else if (!theirs) counts.unreadable++;
    else {
      counts.refused++;
      said(place, `not drawn (${why}): ${ours?.reason.replace(/\s+/g, ' ').slice(0, 120)}`);
    }
    continue;
  }
  counts.drawn++;
  const faults = await findInside(page, ours, theirs);
  if (faults.length === 0) counts.sound++;
  else said(place, faults.join('; '));
}
await browser.close();
const { drawn, sound, unsupported, refused, unreadable } = counts;
console.log(
  `\n${all.length} examples; ${all.length - allowed.length} set colours or options, which content may not; ` +
    `${unsupported} are of a type or have a feature that is refused by name; ${unreadable} no Mermaid reads; ` +
    `${refused} are not drawn though a browser draws them.\n` +
    `${drawn} drawn, ${sound} without a fault: ${((100 * sound) / (drawn + refused)).toFixed(1)} %.`,
);
