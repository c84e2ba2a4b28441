import { TIE_BASES, type TieBasis } from '../domain/claims.ts';
import { type ClaimId, claimFragment, type Route, splitClaimId, splitSectionId } from '../domain/ids.ts';
import { allMeasures, allProblems, type Origin, type Report } from '../domain/report.ts';

/** An end of the map: a pressure on the left, or a chapter on the right. */
export type MapEnd = {
  readonly id: string;
  /** What stands before its name: the section's or the chapter's number. */
  readonly number: string;
  readonly name: string;
  readonly route: Route;
  /** The language of its name where the original lends it. */
  readonly fallbackFrom: Origin['fallbackFrom'];
};

/** The measures of a chapter that answer a pressure, by who says so. */
export type MapBand = {
  readonly pressure: MapEnd;
  readonly chapter: MapEnd;
  readonly basis: TieBasis;
  readonly count: number;
};

/** The whole report at a glance: what presses, and which chapters answer. */
export type ReportMap = {
  readonly pressures: readonly MapEnd[];
  readonly chapters: readonly MapEnd[];
  readonly bands: readonly MapBand[];
};

/** What the pressures can be gathered by, the finest first. */
const GRAINS = ['problem', 'section', 'chapter'] as const;
type Grain = (typeof GRAINS)[number];

/**
 * Reads the map off the model: the problems, gathered by section or by chapter where there are too many for one
 * screen, and the chapters whose measures answer them.
 *
 * @param most how many pressures the picture has room for.
 * @returns `undefined` if the report states no problem.
 */
export function mapReport(report: Report, most: number): ReportMap | undefined {
  if (allProblems(report).length === 0) return undefined;
  const maps = GRAINS.map((grain) => mapBy(report, grain));
  return maps.find(({ pressures }) => pressures.length <= most) ?? maps.at(-1);
}

function mapBy(report: Report, grain: Grain): ReportMap {
  const endOf = pressuresBy(report, grain);
  const chapters = new Map<string, MapEnd>(
    report.chapters.map(({ slug, number, title, route, fallbackFrom }) => [
      slug,
      { id: slug, number: String(number ?? ''), name: title, route, fallbackFrom },
    ]),
  );
  const counts = new Map<string, MapBand>();
  for (const { id, ties } of allMeasures(report)) {
    const chapter = chapters.get(splitSectionId(splitClaimId(id).section).chapter);
    for (const { problem, basis } of ties) {
      const pressure = endOf.get(problem);
      if (!pressure || !chapter) continue;
      const key = [pressure.id, chapter.id, basis].join(' ');
      counts.set(key, { pressure, chapter, basis, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return {
    pressures: [...new Set(endOf.values())],
    chapters: [...chapters.values()],
    bands: [...counts.values()].sort((a, b) => orderOf(a) - orderOf(b)),
  };
}

/** What the report says comes before what the edition reads into it. */
function orderOf({ basis }: MapBand): number {
  return TIE_BASES.indexOf(basis);
}

function pressuresBy(report: Report, grain: Grain): Map<ClaimId, MapEnd> {
  const ends = new Map<string, MapEnd>();
  const take = (end: MapEnd): MapEnd => {
    const known = ends.get(end.id) ?? end;
    ends.set(end.id, known);
    return known;
  };
  return new Map(
    report.chapters.flatMap((chapter) =>
      chapter.sections.flatMap((section) =>
        section.problems.map(({ id, title, route }): [ClaimId, MapEnd] => {
          if (grain === 'problem')
            return [
              id,
              take({
                id: claimFragment(id),
                number: section.number,
                name: title,
                route,
                fallbackFrom: section.fallbackFrom,
              }),
            ];
          const page = grain === 'section' ? section : chapter;
          const number = String(page.number ?? '');
          return [
            id,
            take({
              id: page.route,
              number,
              name: page.title,
              route: page.route,
              fallbackFrom: page.fallbackFrom,
            }),
          ];
        }),
      ),
    ),
  );
}
