import * as z from 'zod';
import { MEASURE_KINDS, TIE_BASES } from '../claims.ts';
import { ALL_LANGUAGES } from '../language.ts';

/** The version of the shape of `report.json`: docs/report-json.md says what has changed with each. */
export const REPORT_DATA_VERSION = '2.0';

const url = z.string().describe('Address on the host, base path included.');
const language = z.enum(ALL_LANGUAGES);
const claimName = z.string().describe('chapter/section#name');
const day = z.string().describe('ISO 8601; of the day, or of the month or year where no more is known.');
const stale = z.array(z.string()).describe('Units of a translation whose original has changed since.');
const lentBy = language.nullable().describe('The language of the text, where it is not translated.');
const optionalText = z.string().nullable();

const note = z.strictObject({ id: z.string(), text: z.string() });
const footnote = z.strictObject({ id: z.string(), number: z.int(), text: z.string(), url });
const table = z.strictObject({
  number: z.string().describe('As it is written; empty without one.'),
  caption: z.string(),
  source: z.string(),
  head: z.array(z.array(z.string())).describe('Rows of headings.'),
  rows: z.array(z.array(z.string())),
  sides: z
    .array(z.enum(['left', 'center', 'right']).nullable())
    .describe('Which side each column is set to.'),
});
const figure = z.strictObject({
  kind: z.enum(['photograph', 'diagram']),
  id: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  alternative: z.string().describe('What it shows, in words.'),
  caption: z.string(),
  source: z.string(),
  labels: z.array(z.string()).describe('The words in a diagram.'),
  file: url.nullable().describe('Of a diagram: its own file, as SVG.'),
});
const code = z.strictObject({ language: optionalText, text: z.string() });

/** What a text has besides its prose, in order. */
const material = {
  notes: z.array(note).describe('Remarks of the editors.'),
  footnotes: z.array(footnote),
  tables: z.array(table),
  figures: z.array(figure),
  code: z.array(code),
};

const wording = z.strictObject({
  since: day,
  heading: z.string(),
  text: z.string().describe('Paragraphs apart by a blank line.'),
  url,
});

const point = z.strictObject({
  id: z.string().describe('chapter/section#p1'),
  number: z.int(),
  heading: z.string(),
  text: z.string().describe('The prose, paragraphs apart by a blank line; no markup, no notes.'),
  url,
  breaksOff: optionalText.describe('Where the source breaks off in this point: what the editors say of it.'),
  ...material,
  since: day.nullable().describe('The day from which the point says what it says.'),
  wordings: z.array(wording).describe('What it said before, the latest first.'),
});

const claim = { id: claimName, point: z.int(), title: z.string(), text: z.string(), url };

const problem = z.strictObject({
  ...claim,
  theme: z.string(),
  statement: z.string(),
  unanswered: z.boolean(),
  answeredBy: z.array(claimName),
});

const measure = z.strictObject({
  ...claim,
  kind: z.enum(MEASURE_KINDS),
  answers: z.array(claimName),
  ties: z.array(z.strictObject({ problem: claimName, basis: z.enum(TIE_BASES) })),
});

const later = z.strictObject({
  date: day,
  text: z.string(),
  url,
  sources: z.array(z.strictObject({ title: z.string(), url: z.url(), publisher: z.string(), date: day })),
});

const section = z.strictObject({
  id: z.string().describe('chapter/section'),
  number: z.string().describe('1.1; empty in a chapter without a number.'),
  title: z.string(),
  summary: z.string(),
  url,
  markdown: url,
  points: z.array(point),
  breaksOff: optionalText,
  ...material,
  problems: z.array(problem),
  measures: z.array(measure),
  diagrams: z.array(
    z.strictObject({
      title: z.string(),
      alt: z.string(),
      caption: z.string(),
      labels: z.array(z.string()),
      url,
    }),
  ),
  since: z.array(later).describe('What happened since the report was written: the edition’s own.'),
  related: z.array(z.strictObject({ to: z.string().optional(), why: z.string() })),
  linkedFrom: z.array(z.string()),
  terms: z.array(z.string()),
  stale,
  lentBy,
});

const chapter = z.strictObject({
  number: z.int().nullable(),
  title: z.string(),
  summary: z.string(),
  introduction: z.string().describe('Of the editors.'),
  url,
  markdown: url,
  breaksOff: optionalText,
  ...material,
  sections: z.array(section),
  stale,
  lentBy,
});

const term = z.strictObject({
  slug: z.string(),
  url,
  title: z.string(),
  kind: z.string(),
  summary: z.string(),
  names: z.array(z.string()),
  aliases: z.array(z.string()),
  related: z.array(z.string()),
  english: z.string().optional(),
  abbreviation: z.string().optional(),
  traditional: z.string().optional(),
  law: z
    .strictObject({
      officialTitle: z.string().optional(),
      issuer: z.string().optional(),
      number: z.string().optional(),
      adopted: z.string().optional(),
      effective: z.string().optional(),
      link: z.string().optional(),
    })
    .optional(),
  note: z.string().optional(),
  linkedFrom: z.array(z.string()),
  stale,
  lentBy,
});

/** `/report.json`: an edition for machines. Every key is always there but the optional ones of terms. */
export const reportDataSchema = z.strictObject({
  $schema: z.string().describe('Address of this schema.'),
  version: z.literal(REPORT_DATA_VERSION).describe('Of this shape.'),
  title: z.string(),
  subtitle: optionalText,
  description: z.string(),
  language,
  url,
  authors: z.array(z.string()),
  publisher: optionalText,
  date: day.nullable().describe('When the report itself came out.'),
  license: optionalText.describe('SPDX identifier.'),
  keywords: z.array(z.string()),
  edition: z
    .strictObject({ name: z.string(), editor: z.string(), version: z.string(), date: day })
    .nullable(),
  chapters: z.array(chapter),
  terms: z.array(term),
  stale,
});

export type ReportData = z.output<typeof reportDataSchema>;
export type Material = Pick<z.output<typeof point>, keyof typeof material>;
