import { wordingFragment } from '../domain/ids.ts';
import { traitsOf } from '../domain/language.ts';
import type { Point, Section } from '../domain/report.ts';
import { type Wording, wordingOf } from '../domain/wording.ts';
import { compareTexts, type DiffRun } from './compare-texts.ts';
import type { LocalEdition } from './local-edition.ts';

/** What a point says or said, as the page of its wordings shows it. */
export type WordingView = {
  /** Its fragment on that page. */
  readonly id: string;
  /** The day from which it says it; `undefined` if nobody knows. */
  readonly since: string | undefined;
  /** The day from which it says something else; `undefined` of what it says now. */
  readonly until: string | undefined;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What it said before, and what was changed in that; absent of the first. */
  readonly change?: { readonly since: string; readonly runs: readonly DiffRun[] };
};

/** All that a point has said, the latest first. */
export function viewWordings(section: Section, point: Point, edition: LocalEdition): WordingView[] {
  const { convert, language } = edition;
  const { typography } = traitsOf(section.fallbackFrom ?? language);
  const { since, former } = point.wordings;
  const all: (Omit<Wording, 'since'> & { readonly since: string | undefined })[] = [
    { since, heading: point.heading, text: wordingOf(point.blocks) },
    ...former.map((each) => ({ ...each, heading: convert(each.heading), text: convert(each.text) })),
  ];
  return all.map((wording, index) => {
    const earlier = all[index + 1];
    const granularity = typography === 'chinese' ? 'grapheme' : 'word';
    return {
      id: wordingFragment(point.fragment, wording.since),
      since: wording.since,
      until: all[index - 1]?.since,
      heading: wording.heading,
      paragraphs: wording.text.split('\n\n').filter(Boolean),
      ...(earlier?.since && {
        change: {
          since: earlier.since,
          runs: compareTexts(whole(earlier), whole(wording), section.fallbackFrom ?? language, granularity),
        },
      }),
    };
  });
}

function whole({ heading, text }: Pick<Wording, 'heading' | 'text'>): string {
  return `${heading}\n\n${text}`;
}
