import { makeRandom } from '../../src/diagrams/random.ts';
import { allSections, type Report } from '../../src/domain/report.ts';
import { pick } from './random.ts';

/** What readers read of a section, block by block, in lower case. */
export type PlainSection = { readonly url: string; readonly texts: readonly string[] };

/** The text of a report's sections, for searching it plainly. */
export function plainSections(report: Report): PlainSection[] {
  return allSections(report).map(({ route, title, summary, points, problems, measures, diagrams }) => ({
    url: `/${route}`,
    texts: [
      title,
      summary,
      ...points.flatMap(({ heading, text }) => [heading, ...text.split('\n\n')]),
      ...[...problems, ...measures].map((claim) => claim.title),
      ...diagrams.flatMap(({ labels }) => labels),
    ].map((text) => text.toLowerCase()),
  }));
}

/** Random runs of 1 to 8 letters and digits that stand in some section; the same each time. */
export function drawRuns(sections: readonly PlainSection[], count: number): string[] {
  const random = makeRandom(20_261_122);
  const runs = new Set<string>();
  while (runs.size < count) {
    const text = pick(pick(sections, random).texts, random);
    const characters = [...(text.match(/[\p{L}\p{N}]+/gu) ?? ['的'])].map((run) => [...run]);
    const run = pick(characters, random);
    const length = Math.min(run.length, 1 + Math.floor(random() * 8));
    const start = Math.floor(random() * (run.length - length + 1));
    runs.add(run.slice(start, start + length).join(''));
  }
  return [...runs];
}

/** The addresses of the sections that hold a run, found by looking through all. */
export function scanFor(run: string, sections: readonly PlainSection[]): string[] {
  return sections.filter(({ texts }) => texts.some((text) => text.includes(run))).map(({ url }) => url);
}
