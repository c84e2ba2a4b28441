/** The types that are drawn here without a fault; what Mermaid has besides is refused by name. */
const SUPPORTED = new Set(
  'graph flowchart sequenceDiagram classDiagram classDiagram-v2 stateDiagram stateDiagram-v2 erDiagram journey gantt pie quadrantChart requirement requirementDiagram gitGraph mindmap timeline sankey sankey-beta xychart xychart-beta block block-beta packet packet-beta kanban architecture architecture-beta radar-beta treemap treemap-beta venn-beta ishikawa ishikawa-beta treeView-beta'.split(
    ' ',
  ),
);
const OTHERS =
  /^(C4\w+|eventmodeling|zenuml|info|error|flowchart-elk|agentflow-beta|swimlane-beta|usecase-beta|wardley-beta|cynefin-beta|railroad(-\w+)?-beta)$/;

/** What a diagram of a supported type may not have. */
export type Feature = 'image' | 'icon' | 'math' | 'link' | 'venn-text';

const FEATURES: readonly {
  readonly feature: Feature;
  readonly kinds?: RegExp;
  readonly pattern: RegExp;
}[] = [
  { feature: 'image', kinds: /^(graph|flowchart)/, pattern: /@\{[^}]*\bimg["']?\s*:/ },
  { feature: 'icon', kinds: /^(graph|flowchart)/, pattern: /@\{[^}]*\bicon["']?\s*:/ },
  { feature: 'icon', kinds: /^architecture/, pattern: /\([\w-]+:[\w-]+\)/ },
  { feature: 'math', pattern: /\$\$.+?\$\$/ },
  {
    feature: 'link',
    kinds: /^sequence/,
    pattern: /(?:^|;)[ \t]*(?:links?|properties|details)[ \t]+[^:;\n]+:/im,
  },
  { feature: 'link', kinds: /^class/, pattern: /(?:^|[\s;}])(?:link|callback)\s+\S+\s+"/ },
  { feature: 'venn-text', kinds: /^venn/, pattern: /^[ \t]*text\b/m },
];

/** The first word of a diagram: `flowchart`, `sequenceDiagram`, … */
export function kindOf(source: string): string {
  const body = source.replace(/^\s*---\n[\s\S]*?\n---/, '').replace(/^\s*%%.*$/gm, '');
  return /^\s*([\w-]+)/.exec(body)?.[1] ?? '';
}

/** Why a diagram is not drawn although Mermaid could read it, and where. */
export type Unsupported =
  | { readonly type: string; readonly line: number }
  | { readonly feature: Feature; readonly line: number };

/** Whether a diagram asks for what is not drawn here. Nothing is said of words that no Mermaid knows. */
export function findUnsupported(source: string): Unsupported | undefined {
  const kind = kindOf(source);
  if (!SUPPORTED.has(kind)) {
    const line = source.split('\n').findIndex((each) => each.trim().startsWith(kind)) + 1;
    return OTHERS.test(kind) ? { type: kind, line } : undefined;
  }
  for (const { feature, kinds, pattern } of FEATURES) {
    const index = kinds?.test(kind) === false ? -1 : source.search(pattern);
    if (index >= 0) return { feature, line: source.slice(0, index).split('\n').length };
  }
  return undefined;
}
