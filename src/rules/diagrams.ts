import type { Fence } from '../content/facts.ts';
import { findForbidden } from '../diagrams/forbidden.ts';
import { explainRefusal } from '../diagrams/refusal.ts';
import type { Flaw } from '../domain/finding.ts';
import type { Rule } from './rule.ts';

const ATTRIBUTES = new Set(['title', 'alt', 'caption']);

/** Every diagram has a title and a text alternative, is drawn by Mermaid, and leaves its colours to the site. */
export const diagrams: Rule = function* ({ page }, { drawings }) {
  for (const fence of page?.body.fences ?? []) {
    yield* judgeFence(fence);
    yield* judgeLines(fence);
    const outcome = drawings.get(fence.source);
    if (!outcome || !('reason' in outcome)) continue;
    yield {
      line: fence.line + (outcome.line ?? 0),
      column: outcome.line === undefined ? fence.column : 1,
      rule: 'diagrams/syntax',
      message: explainRefusal(outcome),
    };
  }
};

function* judgeFence({ title, alt, attributes, line, column }: Fence): Iterable<Flaw> {
  const missing = [...(title ? [] : ['title']), ...(alt ? [] : ['alt'])];
  if (missing.length > 0) {
    yield {
      line,
      column,
      rule: 'diagrams/text-alternative',
      message: {
        zh: `这幅图缺少 ${missing.join('、')}。第一行应写成 \`\`\`mermaid title="图题" alt="图里说了什么，供看不见图的读者使用"，都用英文双引号。`,
        en: `The diagram has no ${missing.join(', ')}. Its first line should be \`\`\`mermaid title="caption" alt="what the picture shows, for those who do not see it", in double quotes.`,
      },
    };
  }
  const unknown = [...attributes.keys()].filter((name) => !ATTRIBUTES.has(name));
  if (unknown.length > 0) {
    yield {
      line,
      column,
      rule: 'diagrams/attribute',
      message: {
        zh: `图的第一行有不认识的 ${unknown.join('、')}。只能写 title、alt 和 caption；引号里面的引号用“”。`,
        en: `The diagram's first line has ${unknown.join(', ')}. Only title, alt and caption are known; quotes within them must be curly.`,
      },
    };
  }
}

function* judgeLines({ source, line }: Fence): Iterable<Flaw> {
  for (const found of findForbidden(source)) {
    yield {
      line: line + found.line,
      column: 1,
      rule: 'diagrams/forbidden',
      message: {
        zh: `图里不能写 ${found.name}。颜色由网站统一，问题和对策的节点写 :::problem 和 :::measure；链接写 click 节点 href "相对路径"。请删去这一行。`,
        en: `A diagram may not have ${found.name}. The site sets colours; mark nodes with :::problem and :::measure; link them with click node href "relative path". Remove the line.`,
      },
    };
  }
}
