import type * as z from 'zod';
import type { publicationSchema } from './schema/publication.ts';

/**
 * What a publication is, as `report.yaml` says it; the schema describes each key. What is absent is not shown, but for what the
 * title stands for.
 */
export type Publication = Readonly<
  z.output<typeof publicationSchema> & {
    /** The title, broken where it may be broken on the title page. */
    titleLines: readonly string[];
    /** For search engines and link previews. */
    description: string;
  }
>;

/** A name with the id that the text uses for it. */
export type Named = Publication['kinds'][number];
