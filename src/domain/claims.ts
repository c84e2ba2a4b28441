/** Who says that a measure answers a problem: the report itself, or this edition. */
export const TIE_BASES = ['report', 'edition'] as const;
export type TieBasis = (typeof TIE_BASES)[number];

/** Whether the report calls for a measure, or says that it is taken or tried. */
export const MEASURE_KINDS = ['proposed', 'reported'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/**
 * The place of a tie among those of its problem: what the report says before what the edition reads into it, what is called
 * for before what is said to be done.
 */
export function orderOfTie(basis: TieBasis, kind: MeasureKind): number {
  return TIE_BASES.indexOf(basis) * MEASURE_KINDS.length + MEASURE_KINDS.indexOf(kind);
}
