import type { MermaidConfig } from 'mermaid';
import { DIAGRAM_LIMITS } from './limits.ts';
import { standInFor } from './stand-ins.ts';
import { marks, replaceColours, type ThemeVariables } from './theme.ts';

/** How Mermaid draws here. */
export const BASE: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  maxTextSize: 2 * DIAGRAM_LIMITS.sourceLength, // it is longer when it is prepared
  maxEdges: DIAGRAM_LIMITS.edges,
  htmlLabels: false,
  flowchart: {
    htmlLabels: false,
    minNodeWidth: 0,
    wrappingWidth: 200,
    subGraphTitleMargin: { top: 6, bottom: 10 },
  },
  class: { hideEmptyMembersBox: true },
  state: { minNodeWidth: 0 },
  sequence: {
    mirrorActors: false,
    labelBoxHeight: 24,
    labelBoxWidth: 64,
    actorFontSize: 16,
    noteFontSize: 15,
    messageFontSize: 16,
  },
  gantt: { fontSize: 14, sectionFontSize: 14, barHeight: 26, barGap: 6 },
  journey: {
    textPlacement: 'tspan',
    sectionColours: [standInFor('ink')],
    actorColours: marks(),
    taskFontSize: 15,
  },
  timeline: { textPlacement: 'tspan' },
  quadrantChart: {
    pointLabelFontSize: 15,
    quadrantLabelFontSize: 16,
    xAxisLabelFontSize: 15,
    yAxisLabelFontSize: 15,
    pointTextPadding: 9,
    quadrantTextTopPadding: 12,
  },
  packet: { bitWidth: 20 },
  sankey: { linkColor: 'source', nodePadding: 14 },
  ...{ treemap: { nodeWidth: 66 } }, // not in Mermaid's types
  theme: 'base',
  look: 'classic',
  deterministicIds: true,
  handDrawnSeed: 1,
  logLevel: 'fatal',
};

/** One configuration over another, type by type. */
export function overlay(base: MermaidConfig, over: MermaidConfig): MermaidConfig {
  const merged = Object.entries(over).map(([name, value]): [string, unknown] => {
    const own = Object.entries(base).find(([each]) => each === name)?.[1];
    return [name, typeof own === 'object' && typeof value === 'object' ? { ...own, ...value } : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

/** The same with the colours of Mermaid's own theme exchanged for stand-ins. */
export function withStandIns(config: MermaidConfig, own: ThemeVariables): MermaidConfig {
  return { ...config, themeVariables: { ...replaceColours(own), faceColor: standInFor('tint') } };
}
