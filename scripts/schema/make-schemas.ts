import * as z from 'zod';
import {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../../src/domain/schema/page.ts';
import { publicationSchema } from '../../src/domain/schema/publication.ts';

/** All schemas, by the name of their file. */
export const SCHEMAS = {
  page: { title: 'Front matter of a page', schema: pageFrontMatter },
  chapter: { title: 'Front matter of a chapter', schema: chapterFrontMatter },
  section: { title: 'Front matter of a section', schema: sectionFrontMatter },
  term: { title: 'Front matter of a term', schema: termFrontMatter },
  report: { title: 'report.yaml: the identity of a publication', schema: publicationSchema },
};

/**
 * The JSON Schemas (draft 2020-12) of all front matter and of `report.yaml`, by file. They say a little less than the check, which
 * also refuses line breaks and spaces at the ends.
 */
export function makeSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, schema }]) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
    ]),
  );
}
