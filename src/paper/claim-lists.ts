import type { Tie } from '../book/book.ts';
import { type MeasureKind, orderOfTie, type TieBasis } from '../domain/claims.ts';
import type { LocalEdition } from '../views/local-edition.ts';
import type { Entry } from './entries.ts';
import type { BookIndex } from './index-book.ts';

/** A problem with a dot for each measure that answers it. */
export type GlanceRow = Entry & {
  readonly dots: readonly { readonly kind: MeasureKind; readonly basis: TieBasis }[];
};

export type ProblemGroup = {
  /** Of a theme; empty where there are none. */
  readonly name: string;
  readonly problems: readonly (Entry & {
    readonly statement: string;
    readonly ties: readonly (Entry & { readonly said: string })[];
  })[];
};

/** What a report claims, as lists. */
export type ClaimLists = {
  readonly glance: readonly GlanceRow[];
  readonly problems: readonly ProblemGroup[];
  /** Measures for which neither the report nor the edition names a problem. */
  readonly unbound: readonly (Entry & { readonly said: string })[];
};

type Measured = Entry & { readonly kind: MeasureKind; readonly basis: TieBasis };

/** The problems with the measures that answer them: a dot a measure, and in words; and the measures that answer none. */
export function listClaims(index: BookIndex, { words, report }: LocalEdition): ClaimLists {
  const claims = index.sections.flatMap((section) => section.claims.map((said) => ({ section, said })));
  const problems = claims.flatMap(({ section, said }) => {
    if (said.kind !== 'problem') return [];
    const { title, statement, theme } = said.claim;
    const measures = said.ties
      .flatMap((tie) => measureAt(tie, index))
      .sort((a, b) => orderOfTie(a.basis, a.kind) - orderOfTie(b.basis, b.kind));
    return [{ to: said.id, number: section.number, title, statement, theme, measures }];
  });
  const { themes } = report.publication;
  const groups = themes.length > 0 ? themes : [{ id: '', name: '' }];
  const saidOf = ({ kind, basis }: Measured) =>
    [words.measureKinds[kind], words.tieBases[basis]].join(words.listSeparator);
  return {
    glance: problems.map(({ to, number, title, measures }): GlanceRow => {
      return { to, number, title, dots: measures.map(({ kind, basis }) => ({ kind, basis })) };
    }),
    problems: groups.flatMap(({ id, name }): ProblemGroup[] => {
      const members = problems.filter(({ theme }) => themes.length === 0 || theme === id);
      if (members.length === 0) return [];
      return [
        {
          name,
          problems: members.map(({ to, number, title, statement, measures }) => ({
            to,
            number,
            title,
            statement,
            ties: measures.map((each) => ({
              to: each.to,
              number: each.number,
              title: each.title,
              said: saidOf(each),
            })),
          })),
        },
      ];
    }),
    unbound: claims.flatMap(({ section, said }) =>
      said.kind === 'measure' && said.ties.length === 0
        ? [
            {
              to: said.id,
              number: section.number,
              title: said.claim.title,
              said: words.measureKinds[said.claim.kind],
            },
          ]
        : [],
    ),
  };
}

function measureAt({ to, basis }: Tie, { claims }: BookIndex): Measured[] {
  const { section, said } = claims.get(to) ?? {};
  if (!section || said?.kind !== 'measure') return [];
  return [{ to, number: section.number, title: said.claim.title, kind: said.claim.kind, basis }];
}
