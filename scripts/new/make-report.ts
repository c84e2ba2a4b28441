import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { makePage, makeTerm, type NewFile } from './make-pages.ts';
import { placeholdersOf } from './words.ts';

/**
 * The files of an empty publication, which passes the check and builds as it is: what it says of itself, the front
 * pages, a chapter with a section, a term.
 *
 * @param date today, as `2026-11-25`.
 */
export function makeReport(language: Language, date: string): NewFile[] {
  const { folder } = LANGUAGES[language];
  const words = placeholdersOf(language);
  const front = (title: string) => makePage({ title, language, points: 0, text: words.toWrite });
  const link = `[${words.term}](../terms/first.mdx)`;
  const files = {
    'report.yaml': publication(language, date),
    'home.mdx': front(words.home),
    'about.mdx': front(words.about),
    '01-first/index.mdx': makePage({ title: words.chapter, language, points: 0, text: words.toWrite }),
    '01-first/01-first.mdx': makePage({
      title: words.section,
      language,
      points: 1,
      text: words.mention(link),
    }),
    'terms/first.mdx': makeTerm(words.term, Object.keys(words.kinds)[0] ?? '', language),
  };
  return Object.entries(files).map(([name, text]) => ({ path: `${folder}/${name}`, text }));
}

/** `report.yaml`: what every publication has, and by way of comment what it may have. */
function publication(language: Language, date: string): string {
  const { report, toWrite, edition, themes, kinds } = placeholdersOf(language);
  const flow = (names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .map(([id, name]) => `  ${id}: ${name}`)
      .join('\n');
  return `title: ${report}
description: ${toWrite}
edition: { name: ${edition.name}, editor: ${edition.editor}, version: '0.1', date: '${date}' }
themes:
${flow(themes)}
kinds:
${flow(kinds)}
# titleLines: [ … ]           # the title, where it may be broken
# subtitle: …
# authors: [ … ]
# publisher: …
# date: '2020'                # when the report itself came out
# license: CC-BY-4.0          # SPDX identifier of the licence of the text
# keywords: [ … ]
# independence: …             # shown on every page
# standing: …                 # who speaks, and as of when; shown at the head of each section
# points: 3                   # if every section has as many
# stopWords: [ … ]            # words that stand on nearly every page
# searchExample: …
# typography: { space-between-scripts: off }
`;
}
