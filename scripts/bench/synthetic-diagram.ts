import type { Writer } from './synthetic-text.ts';

/** A diagram as editors draw them, of one of the types that they use most. */
export function writeDiagram(index: number, write: Writer): string {
  const kinds = [flowchart, timeline, flowchart, sequence, quadrants];
  const source = (kinds[index % kinds.length] ?? flowchart)(write);
  return `\`\`\`mermaid title="${write(10)}" alt="${write(60)}。"\n${source}\n\`\`\`\n`;
}

function flowchart(write: Writer): string {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f'];
  return [
    'flowchart TD',
    ...nodes.map((node, index) => `  ${node}["${write(7)}"]${index === 0 ? ':::problem' : ''}`),
    '  a --> b & c',
    '  b --> d & e',
    '  c --> f',
  ].join('\n');
}

function timeline(write: Writer): string {
  return ['timeline', ...[1, 2, 3, 4].map((step) => `  第${step}步 : ${write(12)}`)].join('\n');
}

function sequence(write: Writer): string {
  return [
    'sequenceDiagram',
    ...['A', 'B', 'C'].map((name) => `  participant ${name} as ${write(4)}`),
    `  A->>B: ${write(6)}`,
    `  B->>C: ${write(6)}`,
    `  C-->>A: ${write(6)}`,
  ].join('\n');
}

function quadrants(write: Writer): string {
  return [
    'quadrantChart',
    `  x-axis "${write(3)}" --> "${write(3)}"`,
    `  y-axis "${write(3)}" --> "${write(3)}"`,
    ...[1, 2, 3, 4].map((at) => `  "${write(5)}": [0.${at * 2}, 0.${9 - at * 2}]`),
  ].join('\n');
}
