import type * as z from 'zod';

/** A key of front matter or of `report.yaml`: what may stand there, what it means, and an example. */
export function key<Kind extends z.ZodType>(kind: Kind, description: string, example: z.input<Kind>): Kind {
  return kind.meta({ description, examples: [example] });
}
