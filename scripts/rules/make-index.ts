import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/rules/rule.ts';

const HEAD = `# 检查的规则 · The rules of the check

\`npm run check\` 的每一条规则，各有一页：是什么，为什么，怎么改，附一个不对的和一个对的例子。例子就是规则的测试。
Each rule of \`npm run check\` has a page with its reason, a bad and a good example; the examples are its tests.

带“改”的，\`npm run check -- --fix\` 能改 · 改: mended by \`--fix\`。看不见的内容在例子里写在⟨⟩里：⟨U+200B⟩是一个字符，
⟨茶 × 300⟩是重复，⟨png⟩是一张图片 · What cannot be seen stands in ⟨⟩ in the examples.

这一页由 \`npm run rules\` 从各条规则的页写成 · Made of the rules' pages by \`npm run rules\`.

| 规则 · Rule | 改 | 说的是 · What it asks |
|---|---|---|
`;

/** Where the page of a rule stands: beside the rule. */
export function pageOfRule(id: string): string {
  return `src/rules/${id}.md`;
}

/** The list of all rules, `docs/rules/README.md`, made from their pages. */
export function makeIndex(rules: readonly Pick<Rule, 'id'>[]): string {
  const rows = rules.map(({ id }) => {
    const page = readFileSync(pageOfRule(id), 'utf8');
    const [, , about = ''] = page.split('\n');
    const target = path.posix.relative('docs/rules', pageOfRule(id));
    return `| [${id}](${target}) | ${page.includes('--fix') ? '改' : ''} | ${about} |\n`;
  });
  return HEAD + rows.join('');
}
