import type { Route } from '../domain/ids.ts';
import { allSections, type Chapter, type Report, type Section } from '../domain/report.ts';
import { FINDINGS } from '../domain/schema/publication.ts';
import { summariseClaims } from './claim-summary.ts';
import type { ClaimView } from './claims.ts';

/** Something that counting a report's problems and measures shows, with the claims that it is about where they are few. */
export type Finding = {
  readonly kind: (typeof FINDINGS)[number];
  readonly count: number;
  /** Of how many. */
  readonly total: number;
  /** The numbers of the chapters that it is about. */
  readonly chapters: readonly number[];
  readonly claims: readonly ClaimView[];
  /** Where it can be seen. */
  readonly route: Route;
};

/** The last words of a report that breaks off. */
export type Ending = { readonly section: Section; readonly words: string; readonly route: Route };

/** More than so many are not named one by one. */
const FEW = 3;

/** What the numbers of a report show: only what holds of it, and of that what its publication asks for. */
export function viewFindings(report: Report): readonly Finding[] {
  const wanted = report.publication.cover?.findings ?? FINDINGS;
  const { problems, measures, unbound } = summariseClaims(report);
  const open = problems.filter(({ ties }) => ties.length === 0);
  const untied = problems.filter(
    ({ ties }) => ties.length > 0 && ties.every(({ basis }) => basis === 'edition'),
  );
  const chapters = chaptersOfProposals(report);
  const proposed = measures.filter(({ claim }) => claim.kind === 'proposed');
  const found: Readonly<Record<Finding['kind'], readonly [readonly ClaimView[], number, string]>> = {
    unanswered: [open, problems.length, 'problems/'],
    untied: [untied, problems.length, 'problems/'],
    proposals: [chapters.length > 0 ? proposed : [], measures.length, 'map/'],
    unbound: [problems.length > 0 ? unbound : [], measures.length, 'problems/#unbound'],
  };
  return wanted.flatMap((kind) => {
    const [claims, total, route] = found[kind];
    if (claims.length === 0) return [];
    const named = claims.length <= FEW ? claims : [];
    return [
      {
        kind,
        count: claims.length,
        total,
        chapters: kind === 'proposals' ? chapters : [],
        claims: named,
        route: route as Route,
      },
    ];
  });
}

/** The chapters in which the report proposes anything, if they are fewer than those that only say what is done. */
function chaptersOfProposals({ chapters }: Report): readonly number[] {
  const withMeasures = chapters.filter(({ sections }) =>
    sections.some(({ measures }) => measures.length > 0),
  );
  const proposing = withMeasures.filter(proposes);
  const numbers = proposing.flatMap(({ number }) => number ?? []);
  const isTold = numbers.length === proposing.length && proposing.length * 2 < withMeasures.length;
  return isTold ? numbers : [];
}

function proposes({ sections }: Chapter): boolean {
  return sections.some(({ measures }) => measures.some(({ kind }) => kind === 'proposed'));
}

/** The report's last sentence, if it breaks off in it and its publication does not keep it from the first page. */
export function viewEnding(report: Report): Ending | undefined {
  const section = allSections(report).findLast(({ points }) => points.length > 0);
  const { blocks, route } = section?.points.at(-1) ?? {};
  const at = blocks?.findIndex(({ breaksOff }) => breaksOff) ?? -1;
  const text = blocks?.slice(0, Math.max(at, 0)).findLast(({ kind }) => kind === 'text')?.text;
  if (!section || !route || !text || report.publication.cover?.ending === false) return undefined;
  return { section, words: lastSentence(text), route };
}

function lastSentence(text: string): string {
  return (
    text
      .split(/(?<=[。！？；]|[.!?]\s)/u)
      .at(-1)
      ?.trim() ?? ''
  );
}
