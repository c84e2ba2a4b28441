import type { MermaidConfig } from 'mermaid';
import { kindOf } from './kinds.ts';

/** What Mermaid takes for the width of the page: the site's column, or that of a phone. */
export const PAGE_WIDTH = 700;
export const NARROW_PAGE_WIDTH = 350;

/** How Mermaid draws for a phone: what stood side by side stands below each other, and closer. */
export const NARROW: MermaidConfig = {
  layout: 'dagre', // the other engine has distances of its own
  ...{ treemap: { nodeWidth: 33, nodeHeight: 36 } },
  flowchart: { wrappingWidth: 112, nodeSpacing: 22, rankSpacing: 36, padding: 10 },
  state: { wrappingWidth: 112 },
  class: { nodeSpacing: 20, rankSpacing: 40 },
  er: { nodeSpacing: 40, rankSpacing: 50, entityPadding: 8 },
  sequence: {
    width: 110,
    actorMargin: 20,
    diagramMarginX: 8,
    boxMargin: 6,
    noteMargin: 6,
    messageMargin: 28,
    wrap: true,
    wrapPadding: 4,
  },
  gantt: { leftPadding: 48, rightPadding: 16, axisFormat: '%m-%d' },
  journey: { width: 70, leftMargin: 60, taskMargin: 8, diagramMarginX: 4 },
  quadrantChart: { chartWidth: 330, chartHeight: 330 },
  xyChart: { width: 350, height: 320 },
  pie: { legendPosition: 'bottom' },
  mindmap: { maxNodeWidth: 110, padding: 6 },
  sankey: { width: 330, height: 420 },
  radar: { width: 250, height: 250, marginLeft: 40, marginRight: 40 },
  packet: { bitsPerRow: 16 },
  kanban: { sectionWidth: 110 },
  venn: { width: 340, height: 260 },
};

/** The same diagram from top to bottom, line by line. */
export function turnUpright(source: string): string {
  const kind = kindOf(source);
  const turned = source.replace(/^(\s*direction\s+)(LR|RL)\b/gm, '$1TB');
  if (/^(flowchart|graph)/.test(kind))
    return turned.replace(/^(\s*(?:flowchart|graph)\s+)(LR|RL)\b/m, '$1TD');
  if (kind === 'timeline') return turned.replace(/^(\s*timeline)\b(?:[ \t]+LR)?(?![ \t]*TD)/m, '$1 TD');
  if (kind === 'gitGraph') return turned.replace(/^(\s*gitGraph)\b(?:[ \t]+LR)?[ \t]*:?/m, '$1 TB:');
  return turned;
}
