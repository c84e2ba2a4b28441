import { createHash } from 'node:crypto';
import type { BodyFacts, FileFacts } from '../content/facts.ts';
import type { Publication } from '../domain/publication.ts';

/**
 * The pieces of a file that are kept in step with their translations one by one: `title`, `summary`, `opening` (what
 * stands above the first heading), `p1`, `p2`, … (the points), `h1`, `h2`, … (headings of pages without points),
 * `problems.<id>`, `measures.<id>`, `related`, `since.<date>`; of a term `names`, `law` and `note`; of `report.yaml` its texts.
 */
export type Units = ReadonlyMap<string, string>;

/** The units of a file, with their texts; those without text are left out. */
export function readUnits({ page, publication }: FileFacts): Units {
  const units: [string, string][] = [];
  const add = (name: string, ...texts: readonly (string | undefined)[]) => {
    const text = texts.filter(Boolean).join('\n');
    if (text) units.push([name, text]);
  };
  if (publication) addPublication(publication.publication, add);
  if (!page?.head) return new Map(units);
  add('title', page.head.title);
  add('summary', page.head.summary);
  if (page.kind === 'term') {
    const { law, note } = page.head;
    add('law', law?.officialTitle, law?.issuer, law?.number, law?.adopted, law?.effective);
    add('note', note);
  }
  if (page.kind === 'section') {
    for (const [id, { title, statement }] of Object.entries(page.head.problems))
      add(`problems.${id}`, title, statement);
    for (const [id, { title }] of Object.entries(page.head.measures)) add(`measures.${id}`, title);
    add('related', ...page.head.related.map(({ why }) => why));
    for (const [date, facts] of Map.groupBy(page.head.since, (fact) => fact.date))
      add(`since.${date}`, ...facts.map(({ text }) => text));
  }
  for (const [name, text] of bodyUnits(page.body)) add(name, text);
  return new Map(units);
}

type Add = (name: string, ...texts: readonly (string | undefined)[]) => void;

function addPublication(publication: Publication, add: Add): void {
  const { title, subtitle, description, independence, standing, edition, themes, kinds, cover } = publication;
  add('title', title);
  add('subtitle', subtitle);
  add('description', description);
  add('independence', independence);
  add('standing', standing);
  add('edition', edition?.name, edition?.editor);
  add('question', cover?.question);
  for (const { id, name } of themes) add(`themes.${id}`, name);
  for (const { id, name } of kinds) add(`kinds.${id}`, name);
}

/** Where the nodes of a diagram lead, which changes when pages are moved. */
const LINKS = /^\s*click .*$/gm;

/** The text of a page by the place that it stands at, pictures included. */
function bodyUnits({ opening, points, fences, pictures }: BodyFacts): Map<string, string> {
  const texts = new Map<string, string[]>();
  const add = (name: string, text: string) => texts.set(name, [...(texts.get(name) ?? []), text]);
  for (const { text, fragment } of opening) add(fragment.split('-')[0] || 'opening', text);
  for (const { fragment, heading, blocks } of points) {
    add(fragment, heading);
    for (const { text } of blocks) add(fragment, text);
  }
  const unitAt = (line: number) => pointAt(points, line) ?? 'opening';
  for (const { line, alt, source } of fences) add(unitAt(line), `${alt}\n${source.replace(LINKS, '')}`);
  for (const { place, alt } of pictures) add(unitAt(place.line), alt);
  return new Map([...texts].map(([name, lines]) => [name, lines.join('\n\n')]));
}

/** The fragment of the point that a line of a page is in; `undefined` above the first. */
export function pointAt(points: BodyFacts['points'], line: number): string | undefined {
  return points.findLast(({ place }) => place.line <= line)?.fragment;
}

/** What may change without a change in what is said; the group is what may not. */
const FREE = /((?<=\p{N})[.:/-](?=\p{N})|(?<!\p{N})-(?=\p{N})|[%‰])|[\p{P}\s]/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LENGTH = 8;

/**
 * A short name for what a text says. Space and punctuation do not count, but for what stands between figures and what
 * makes a figure negative or a share. Letters only, so that YAML never takes it for a number.
 */
export function hashUnit(text: string): string {
  const said = text.normalize('NFKC').replace(FREE, '$1');
  const digest = createHash('sha256').update(said).digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
