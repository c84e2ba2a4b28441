import { allMeasures, allProblems } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/** What the edition has as tables, by the names of their files; in each the ids of `report.json`. */
const TABLES = { problems: listProblems, measures: listMeasures, ties: listTies } as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = ['problems', 'measures', 'ties'];

type Row = readonly (string | number)[];

/** A table as CSV (RFC 4180). A byte order mark, so that spreadsheets read it as UTF-8; no cell starts a formula. */
export function makeTable(name: TableName, edition: LocalEdition): string {
  const cell = (value: string | number) =>
    `"${String(value)
      .replace(/^[=+\-@\t\r]/, "'$&")
      .replaceAll('"', '""')}"`;
  return `\ufeff${TABLES[name](edition)
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')}`;
}

function listProblems({ report, site }: LocalEdition): Row[] {
  return [
    ['id', 'point', 'title', 'theme', 'statement', 'text', 'unanswered', 'url'],
    ...allProblems(report).map(({ id, point, title, theme, statement, text, unanswered, route }) => [
      ...[id, point, title, theme, statement, text, String(unanswered)],
      site + route,
    ]),
  ];
}

function listMeasures({ report, site }: LocalEdition): Row[] {
  return [
    ['id', 'point', 'title', 'kind', 'text', 'url'],
    ...allMeasures(report).map(({ id, point, title, kind, text, route }) => [
      ...[id, point, title, kind, text],
      site + route,
    ]),
  ];
}

function listTies({ report }: LocalEdition): Row[] {
  return [
    ['measure', 'problem', 'basis'],
    ...allMeasures(report).flatMap(({ id, ties }) => ties.map(({ problem, basis }) => [id, problem, basis])),
  ];
}
