import { expect, test } from 'vitest';
import { findForbidden } from '../../../src/diagrams/forbidden.ts';
import { linksIn } from '../../../src/diagrams/links.ts';
import { refusalOf, see } from './drawn.ts';

const ADDRESS = 'https://tea.example/x';

/** Every way to write a link that Mermaid knows, but the one that rules and reports read. */
test.each([
  `flowchart LR\n  a --> b; click b "${ADDRESS}"`,
  `flowchart LR\n  a --> b; click b href "${ADDRESS}"`,
  `flowchart LR\n  a --> b\n  click b href\n "${ADDRESS}"`,
  `sequenceDiagram\n  甲->>乙: 茶\n  link 甲: 茶 @ ${ADDRESS}`,
  `sequenceDiagram\n  甲->>乙: 茶; link 甲: 茶 @ ${ADDRESS}`,
  `sequenceDiagram\n  甲->>乙: 茶\n  links 甲: {"茶": "${ADDRESS}"}`,
  `classDiagram\n  class 茶\n  link 茶 "${ADDRESS}"`,
  `classDiagram\n  class 茶 { 叶 }\n  click 茶 href "a"\n  link 茶 "${ADDRESS}"`,
  `stateDiagram-v2\n  a --> b\n  a --> c click b "${ADDRESS}"`,
  `gantt\n  dateFormat YYYY-MM-DD\n  采茶 :a, 2024-04-01, 10d\n  click a,a href "${ADDRESS}"; click a href "${ADDRESS}y"`,
])('a link that no rule sees is not drawn: %s', async (source) => {
  const outcome = await see(source).then(
    ({ drawing }) => drawing.links,
    () => refusalOf(source),
  );
  if ('why' in outcome) {
    expect(outcome.why.kind).toMatch(/feature|syntax/);
    return;
  }
  const read = linksIn(source).map(({ url }) => url);
  for (const address of outcome) expect(read).toContain(address);
});

test.each([
  `flowchart LR\n  a --> b\n  click b href "${ADDRESS}?q=%26a%2525"`,
  `flowchart LR\n  a --> b\n  click b "${ADDRESS}/%E8%8C%B6" "茶"`,
  'flowchart LR\n  a --> b\n  click b href "../01-picking/02-pickers.mdx#p1"',
  `classDiagram\n  class 茶\n  click 茶 href "${ADDRESS}"`,
  `stateDiagram-v2\n  a --> b\n  click a href "HTTPS://Tea.Example/x"`,
])('a link on a line of its own is drawn as it was written: %s', async (source) => {
  const { svg, drawing } = await see(source);
  expect(drawing.links).toEqual(linksIn(source).map(({ url }) => url));
  expect(svg.querySelectorAll('a')).toHaveLength(1);
});

test.each([
  'flowchart LR\n  a --> b; style b fill:#ff00aa',
  'flowchart LR\n  a --> b ;linkStyle 0 stroke:red',
  'flowchart LR\n  subgraph s; classDef x fill:red; end',
  'stateDiagram-v2\n  a --> b style b fill:#f00',
  'classDiagram\n  class 茶 { 叶 } style 茶 fill:#f00',
  'quadrantChart\n  "茶": [0.3, 0.6] radius: 5, color: #ff3300',
  'erDiagram\n  A ||--o{ B : x\n  style A fill:#f00',
  'block-beta\n  a b style a fill:#f00',
  'requirementDiagram\n  style a fill:#f00',
  'flowchart LR\n  a; click a call f()',
  'flowchart LR\n  a["%%{init: {}}%%"]',
])('a colour of its own is refused wherever the statement begins: %s', (source) => {
  expect(findForbidden(source)).toHaveLength(1);
});

test.each([
  'flowchart LR\n  a["style b fill:#f00"] --> b["click me now"]',
  'flowchart LR\n  a[house style] --> b[click: later]',
  'sequenceDiagram\n  甲->>乙: the style of b: plain',
  'quadrantChart\n  "茶": [0.3, 0.6]',
  'flowchart LR\n  a:::problem --> b:::measure',
])('words that are none of it are not: %s', (source) => {
  expect(findForbidden(source)).toEqual([]);
});
