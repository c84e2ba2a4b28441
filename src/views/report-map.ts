import { splitClaimId } from '../domain/ids.ts';
import {
  allMeasures,
  allProblems,
  allSections,
  type Measure,
  type Problem,
  type Report,
} from '../domain/report.ts';

/** The words of the map that are not the report's. */
export type MapWords = {
  /** Where a problem that the report does not answer leads. */
  readonly unanswered: string;
  /** Where a measure comes from for which the report names no problem. */
  readonly unnamed: string;
};

/** Close rows, since there are a hundred; names on one line. */
const LAYOUT =
  '%%{init: {"flowchart": {"nodeSpacing": 8, "rankSpacing": 70, "padding": 8, "wrappingWidth": 340, "curve": "basis", "minNodeWidth": 40}, "layout": "dagre"}}%%';

/**
 * The whole report as Mermaid source: what presses (the themes), the problems that come of it, and the
 * measures against them, each a link to its place. A tree, so that no lines cross: a measure stands at every
 * problem that it answers. Links are routes, without the base path.
 */
export function makeReportMap(report: Report, words: MapWords): string {
  const { themes } = report.publication;
  const numbers = new Map<string, string>(allSections(report).map(({ id, number }) => [id, number]));
  const measures = allMeasures(report);
  const lines = [LAYOUT, 'flowchart LR'];
  let count = 0;
  /** Adds a node, joined to its parent. */
  const add = (parent: string, link: string, label: string, route: string, role = ''): string => {
    const node = `n${count++}`;
    lines.push(`${node}["${escapeLabel(label)}"]${role}`, `click ${node} href "${route}"`);
    if (parent) lines.push(`${parent} ${link} ${node}`);
    return node;
  };
  const addClaim = (parent: string, link: string, { id, title, route }: Problem | Measure, role: string) =>
    add(parent, link, `${numbers.get(splitClaimId(id).section)} ${title}`, route, role);
  for (const theme of themes) {
    const problems = allProblems(report).filter((problem) => problem.theme === theme.id);
    if (problems.length === 0) continue;
    const root = add('', '', theme.name, `problems/?theme=${theme.id}`);
    for (const problem of problems) {
      const node = addClaim(root, '---', problem, ':::problem');
      for (const measure of measures.filter(({ ties }) => ties.some((tie) => tie.problem === problem.id)))
        addClaim(node, '-->', measure, ':::measure');
      if (problem.unanswered) add(node, '-.-', words.unanswered, 'problems/#unanswered');
    }
  }
  const unnamed = measures.filter(({ ties }) => ties.length === 0);
  const root = unnamed.length > 0 ? add('', '', words.unnamed, 'problems/#unbound') : '';
  for (const measure of unnamed) addClaim(root, '-..-', measure, ':::measure'); // longer: in the column of measures
  return lines.join('\n');
}

/** Mermaid's own escapes; a Chinese title has none of these, another report's may. */
function escapeLabel(text: string): string {
  return text.replaceAll('#', '#35;').replaceAll('"', '#quot;');
}
