/** Who says that a measure answers a problem: the report itself, or this edition. */
export const TIE_BASES = ['report', 'edition'] as const;
export type TieBasis = (typeof TIE_BASES)[number];

/** Whether the report calls for a measure, or says that it is taken or tried. */
export const MEASURE_KINDS = ['proposed', 'reported'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
