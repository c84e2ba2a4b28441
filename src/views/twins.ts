import { allSections, type Origin } from '../domain/report.ts';
import { summariseClaims } from './claim-summary.ts';
import { dateOf } from './last-change.ts';
import { viewLaterFacts } from './later-facts.ts';
import type { LocalEdition } from './local-edition.ts';
import { titleOfWhole } from './page-subject.ts';

/** A page as Markdown, with its address below the edition's. */
type Twin = { readonly route: string; readonly text: string };

/** A page that has a text of its own. */
type Written = Pick<Origin, 'contentPath'> & { readonly route: string };

/**
 * The Markdown of every page of an edition: of those with a text the very text, of lists what they list.
 *
 * @param write the text of a page, with whole addresses.
 */
export function makeTwins(edition: LocalEdition, write: (page: Written) => string): Twin[] {
  const { report } = edition;
  const { home, about, chapters, terms } = report;
  const pages: Written[] = [
    ...(home ? [home] : []),
    ...chapters,
    ...allSections(report),
    ...terms,
    ...(about ? [about] : []),
  ];
  const texts = pages.map((page) => ({
    route: page.route,
    text: write(page).replace(/^\ufeff?---[ \t]*\r?\n/, (line) => line + headOf(edition, page.route)),
  }));
  return [...texts, ...listTwins(edition)];
}

/** In what it stands, as comments of YAML: who takes the text alone knows where it is from. */
function headOf(edition: LocalEdition, route: string): string {
  const { license, edition: made } = edition.report.publication;
  const whole = [titleOfWhole(edition), made && edition.words.citeVersion(made.version), license];
  const lines = [
    edition.site + route,
    [...whole, dateOf(edition.report.publication)].filter(Boolean).join(', '),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}

function listTwins(edition: LocalEdition): Twin[] {
  const { report, words, site } = edition;
  const claims = summariseClaims(report);
  const facts = viewLaterFacts(report);
  const list = (route: string, title: string, summary: string, body: readonly string[]): Twin => ({
    route,
    text: `# ${title}\n\n${summary}\n\n${body.join('\n')}\n`,
  });
  const link = (name: string, route: string) => `[${escapeText(name)}](${site}${route})`;
  const { home, about, publication, terms } = report;
  const problems = claims.problems.flatMap(({ claim, number, ties }) => [
    `- ${link(`${number} ${claim.title}`.trim(), claim.route)}${words.colon}${escapeText(claim.statement)}`,
    ...ties.map(
      (tie) =>
        `  - ${link(`${tie.number} ${tie.title}`.trim(), tie.route)}${words.aside(words.tieBases[tie.basis])}`,
    ),
    ...(ties.length === 0 ? [`  - ${words.unansweredHere}`] : []),
  ]);
  const since = facts.map(({ fact, section }) => {
    const sources = fact.sources.map(({ title, url }) => `[${escapeText(title)}](<${url}>)`);
    const where = link(`${section.number} ${section.title}`.trim(), fact.route);
    return `- ${[fact.date, escapeText(fact.text), where, sources.join(words.listSeparator)].join(words.middot)}`;
  });
  const chapters = report.chapters.map(
    ({ title, route, summary }) => `- ${link(title, route)}${words.colon}${escapeText(summary)}`,
  );
  const entries = terms.map(
    ({ title, route, summary }) => `- ${link(title, route)}${words.colon}${escapeText(summary)}`,
  );
  return [
    ...(home ? [] : [list('', publication.title, publication.description, chapters)]),
    ...(about ? [] : [list('about/', words.about, publication.description, [])]),
    ...(claims.total > 0
      ? [
          list('problems/', words.problems, words.problemsSummary, problems),
          list('map/', words.map, words.mapSummary, problems),
        ]
      : []),
    ...(since.length > 0 ? [list('since/', words.since, words.sinceSummary, since)] : []),
    ...(entries.length > 0 ? [list('terms/', words.terms, words.termsSummary, entries)] : []),
  ];
}

/** `/llms.txt` (https://llmstxt.org): what the report is, and where its text is to be had as Markdown. */
export function makeLlmsTxt(edition: LocalEdition): string {
  const { report, words, site } = edition;
  const { title, description, standing, independence } = report.publication;
  const entry = (name: string, route: string, summary: string) =>
    `- [${escapeText(name)}](${site}${route}index.md)${words.colon}${escapeText(summary)}\n`;
  const chapters = report.chapters.map(({ number, title: name, route, summary, sections }) => {
    const heading = number === undefined ? name : `${words.chapterLabel(number)} ${name}`;
    const parts = sections.map((section) =>
      entry(`${section.number} ${section.title}`.trim(), section.route, section.summary),
    );
    return `## ${escapeText(heading)}\n\n${entry(words.contents, route, summary)}${parts.join('')}\n`;
  });
  const said = [description, standing, independence].filter(Boolean).join(words.betweenSentences);
  const others = [
    ...(summariseClaims(report).total > 0 ? [entry(words.problems, 'problems/', words.problemsSummary)] : []),
    ...(viewLaterFacts(report).length > 0 ? [entry(words.since, 'since/', words.sinceSummary)] : []),
    ...(report.terms.length > 0 ? [entry(words.terms, 'terms/', words.termsSummary)] : []),
  ];
  const data = ['report.json', 'feed.json'].map((file) => `- [${file}](${site}${file})\n`);
  return `# ${escapeText(title)}\n\n> ${escapeText(said)}\n\n${chapters.join('')}## Optional\n\n${others.join('')}${data.join('')}`;
}

/** Signs that Markdown would take for its own. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>{}#]/g, '\\$&');
}
