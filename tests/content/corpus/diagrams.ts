import { page } from './bad-input.ts';

const diagram = (text: string, head = 'title="图" alt="茶与水"') => `\`\`\`mermaid ${head}\n${text}\n\`\`\``;
const FLOW = 'flowchart TD\n  a[茶] --> b[水]';

/** Diagrams that cannot be drawn, cannot be read by all, or would do more than show something. */
export const diagrams = [
  page('a flow chart that is none', diagram('flowchart TD\n  a --> --> b'), '8:1 diagrams/syntax'),
  page(
    'a sequence that is none',
    diagram('sequenceDiagram\n  甲->>乙: 茶\n  乙 ~ 甲'),
    '9:1 diagrams/syntax',
  ),
  page('a mind map with two roots', diagram('mindmap\n  root((茶))\n 绿茶'), '6:1 diagrams/syntax'),
  page('a diagram without a title', diagram(FLOW, 'alt="茶与水"'), '6:1 diagrams/text-alternative'),
  page('a diagram without a text alternative', diagram(FLOW, 'title="图"'), '6:1 diagrams/text-alternative'),
  page('a diagram with a blank one', diagram(FLOW, 'title="图" alt=" "'), '6:1 diagrams/text-alternative'),
  page(
    'a diagram with a blank title',
    diagram(FLOW, 'title="　" alt="茶与水"'),
    '6:1 diagrams/text-alternative',
  ),
  page(
    'an unknown word on the fence',
    diagram(FLOW, 'title="图" alt="茶与水" theme="dark"'),
    '6:1 diagrams/attribute',
  ),
  page('colours of its own', diagram(`${FLOW}\n  classDef hot fill:#f00`), '9:1 diagrams/forbidden'),
  page('a click that calls code', diagram(`${FLOW}\n  click a call alert()`), '9:1 diagrams/forbidden'),
  page('a link to nowhere', diagram(`${FLOW}\n  click b href "./nowhere.mdx"`), '9:17 links/missing-target'),
  page(
    'a link that is JavaScript',
    diagram(`${FLOW}\n  click b href "javascript:alert(1)"`),
    '9:17 links/form',
  ),
];
