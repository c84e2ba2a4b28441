import * as z from 'zod';
import {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../../src/domain/schema/page.ts';

const SCHEMAS = {
  page: pageFrontMatter,
  chapter: chapterFrontMatter,
  section: sectionFrontMatter,
  term: termFrontMatter,
};

/**
 * The JSON Schemas (draft 2020-12) of all front matter, by file. They say a little less than the check, which
 * also refuses line breaks and spaces at the ends.
 */
export function makeSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify({ title: `Front matter of a ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
    ]),
  );
}
