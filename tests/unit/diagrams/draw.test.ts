import { expect, test } from 'vitest';
import { drawDiagrams } from '../../../src/diagrams/draw.ts';
import { ID } from '../../../src/diagrams/name-ids.ts';

/** One of each type that a contributor may reach for, with Chinese labels. */
const TYPES: Readonly<Record<string, string>> = {
  flowchart:
    'flowchart TD\n  a["采茶：清晨"]:::problem --> b{嫩叶？}\n  b -->|是| c["炒青（杀青）"]:::measure',
  sequence: 'sequenceDiagram\n  participant 茶农\n  茶农->>茶厂: 交鲜叶\n  茶厂-->>茶农: 付款',
  state: 'stateDiagram-v2\n  [*] --> 萎凋\n  萎凋 --> 发酵: 过一夜\n  发酵 --> [*]',
  timeline: 'timeline\n  2006年 : 建起第一座茶厂\n  2021年 : 改用电炉，不再烧柴',
  quadrant:
    'quadrantChart\n  x-axis "清淡" --> "浓厚"\n  y-axis "便宜" --> "贵"\n  quadrant-1 "上"\n  quadrant-2 "中"\n  quadrant-3 "下"\n  quadrant-4 "末"\n  "绿茶": [0.2, 0.6]\n  "红茶": [0.8, 0.4]',
  mindmap: 'mindmap\n  root((茶))\n    绿茶\n      龙井\n    红茶\n      祁门',
  class: 'classDiagram\n  class 茶叶 {\n    产地\n    年份\n  }\n  茶叶 <|-- 绿茶',
  er: 'erDiagram\n  "茶农" ||--o{ "茶园" : "打理"',
  journey: 'journey\n  title 喝茶\n  section 泡\n    烧水: 3: 客人\n    斟茶: 5: 客人',
  pie: 'pie\n  "绿茶" : 60\n  "红茶" : 40',
  gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section 春\n  采茶 :a, 2024-04-01, 10d',
  git: 'gitGraph\n  commit id: "初"\n  branch "新茶"\n  commit id: "续"',
  xychart: 'xychart-beta\n  x-axis ["春", "秋"]\n  y-axis "产量" 0 --> 10\n  bar [3, 7]',
};

test.each(Object.entries(TYPES))(
  '%s becomes plain SVG that takes its colours from the site',
  async (_, source) => {
    const outcome = (await drawDiagrams([source])).get(source);
    if (!outcome || 'reason' in outcome) throw new Error(outcome?.reason);
    const { svg, width, height, labels } = outcome;
    expect(svg).not.toMatch(/<style|style=|<foreignObject|<script|<image| on\w+=|font-family/);
    expect(svg).not.toMatch(/="#[0-9a-f]{3,8}"|="(?:rgb|hsl)a?\(/i); // a colour of its own fails in one of the schemes
    expect(svg).toContain('var(--ink)');
    for (const [, id] of svg.matchAll(/\sid="([^"]*)"/g)) expect(id?.startsWith(ID)).toBe(true);
    expect(labels.join('')).toMatch(/\p{Script=Han}/u);
    expect(width).toBeGreaterThan(20);
    expect(height).toBeGreaterThan(20);
  },
);

test('what Mermaid cannot read is told with its line, comments and blank lines counted', async () => {
  const source = '\n%% 一行注释\nflowchart TD\n  a --> b\n  a --> --> c\n';
  const outcome = (await drawDiagrams([source])).get(source);
  expect(outcome).toMatchObject({ line: 5, reason: expect.stringContaining('Parse error') });
});

test('a problem and a measure are drawn in their colours', async () => {
  const source = TYPES['flowchart'] ?? '';
  const outcome = (await drawDiagrams([source])).get(source);
  expect(outcome).toMatchObject({
    svg: expect.stringMatching(/stroke="var\(--problem\)"[\s\S]*stroke="var\(--measure\)"/),
  });
});

test('markup in a label stays text', async () => {
  const source = 'flowchart TD\n  a["<img src=x onerror=alert(1)>茶<script>alert(1)</script>"]';
  const outcome = (await drawDiagrams([source])).get(source);
  expect(outcome && 'svg' in outcome ? outcome.svg : '').not.toMatch(/<img|<script|onerror=/);
});

test('a link to code is not followed into the picture', async () => {
  const source = 'flowchart TD\n  a[茶]\n  click a href "javascript:alert(1)"';
  const outcome = (await drawDiagrams([source])).get(source);
  expect(outcome && 'svg' in outcome ? outcome.svg : '').not.toContain('javascript:');
});
