import type { SankeyNames } from '../sankey-names.ts';
import { mendIshikawa, mendKanban } from './boxes.ts';
import { mendPacket, mendRadar, mendTreemap, mendVenn, mendXyChart } from './charts.ts';
import { mendClass } from './class.ts';
import { mendGantt } from './gantt.ts';
import { haloText } from './halo.ts';
import { mendJourney } from './journey.ts';
import { centreLines, hangPunctuation } from './labels.ts';
import { mendPie } from './pie.ts';
import { mendSankey } from './sankey.ts';
import { mendSequence } from './sequence.ts';
import { mendState } from './state.ts';
import { mendTimeline } from './timeline.ts';

/** By type, what Mermaid 12.3 gets wrong without HTML labels, or wrong without colours of its own. */
const MENDERS: readonly (readonly [kind: RegExp, mend: (svg: Element, names: SankeyNames) => void])[] = [
  [/^class/, mendClass],
  [/^state/, mendState],
  [/^timeline/, mendTimeline],
  [/^sequence/, mendSequence],
  [/^gantt/, mendGantt],
  [/^journey/, mendJourney],
  [/^venn/, mendVenn],
  [/^packet/, mendPacket],
  [/^kanban/, mendKanban],
  [/^ishikawa/, mendIshikawa],
  [/^pie/, mendPie],
  [/^radar/, mendRadar],
  [/^xychart/, mendXyChart],
  [/^treemap/, mendTreemap],
  [/^sankey/, mendSankey],
];

/** Mends what Mermaid drew, while its style sheet is still there. */
export function mendPicture(svg: Element, kind: string, names: SankeyNames): void {
  // What is written on a line is read through its halo, not by a box of its own.
  for (const rect of svg.querySelectorAll('.edgeLabel rect')) rect.remove();
  for (const text of svg.querySelectorAll('.edgeLabel text, .edgeTerminals text')) haloText(text);
  for (const [pattern, mend] of MENDERS) if (pattern.test(kind)) mend(svg, names);
  centreLines(svg, kind);
  hangPunctuation(svg);
}
