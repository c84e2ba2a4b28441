import { summariseClaims } from './claim-summary.ts';
import { lastChangeOf } from './last-change.ts';
import { viewLaterFacts } from './later-facts.ts';
import type { LocalEdition } from './local-edition.ts';

/** A page of an edition that is to be found by search engines, and the day on which it last changed in substance. */
type SiteRoute = { readonly route: string; readonly changed: string | undefined };

/** All of these, in reading order. */
export function listRoutes({ report }: LocalEdition): SiteRoute[] {
  const { publication, chapters, terms } = report;
  const whole = lastChangeOf(report, publication);
  const claims = summariseClaims(report).total > 0;
  const others = [
    ...(claims ? ['problems/', 'map/'] : []),
    ...(viewLaterFacts(report).length > 0 ? ['since/'] : []),
    ...(terms.length > 0 ? ['terms/'] : []),
  ];
  return [
    { route: '', changed: whole },
    ...chapters.flatMap((chapter) => [
      { route: chapter.route, changed: lastChangeOf(chapter, publication) },
      ...chapter.sections.map((section) => ({
        route: section.route,
        changed: lastChangeOf(section, publication),
      })),
    ]),
    ...others.map((route) => ({ route, changed: whole })),
    ...terms.map(({ route }) => ({ route, changed: whole })),
    { route: 'about/', changed: whole },
  ];
}
