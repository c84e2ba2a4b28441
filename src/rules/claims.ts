import { visit } from 'unist-util-visit';
import type { Flaw } from '../domain/finding.ts';
import { claimId, isClaimName, parsePagePath, type SectionId, sectionId } from '../domain/ids.ts';
import { type ClaimBlock, readClaims } from '../markdown/claims.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Rule } from './rule.ts';

/** Problems and measures have names of their own, and every tie between them holds at both ends. */
export const claims: Rule = function* ({ parsed }, corpus) {
  if (!parsed) return;
  const blocks = readClaims(parsed.tree);
  yield* misplaced(parsed, blocks);
  const page = parsePagePath(parsed.path);
  const section = page && sectionId(page);
  const index = page && corpus.claims.get(page.folder);
  if (!section || !index) return;
  const names = new Set<string>();
  for (const block of blocks) {
    yield* naming(block, names);
    if (block.kind === 'Measure') yield* unknownProblems(block, index);
    else yield* problem(block, section, index, corpus.themes);
  }
};

function* misplaced(parsed: ParsedFile, blocks: readonly ClaimBlock[]): Iterable<Flaw> {
  const placed = new Set<unknown>(blocks.map(({ node }) => node));
  const strays: Flaw[] = [];
  visit(parsed.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (!('name' in node) || (node.name !== 'Problem' && node.name !== 'Measure') || placed.has(node)) return;
    strays.push(
      flaw(node, 'claims/place', {
        zh: `<${node.name}> 的位置不对。它应独占几行，直接写在某个要点（##）之下：开始标签一行，文字，结束标签一行。`,
        en: `<${node.name}> is out of place. Expected a block of its own directly under a point (##): opening tag, text and closing tag each on their own line.`,
      }),
    );
  });
  yield* strays;
}

function* naming(block: ClaimBlock, names: Set<string>): Iterable<Flaw> {
  const { node, kind, name, title } = block;
  if (!isClaimName(name)) {
    yield flaw(node, 'claims/id', {
      zh: `<${kind}> 的 id“${name}”不可用。应为小写英文，词间用连字符，如 id="new-rules"；p1、text 这类页面自用的名称除外。`,
      en: `The id "${name}" of <${kind}> cannot be used. Expected lower-case words joined by hyphens, such as id="new-rules", and not a name the page uses itself (p1, text).`,
    });
  } else if (names.has(name)) {
    yield flaw(node, 'claims/id', {
      zh: `这一节里 id“${name}”出现了两次。每个问题、对策的 id 都不能相同，请改其一。`,
      en: `The id "${name}" stands twice in this section. Each problem and measure needs an id of its own; change one.`,
    });
  }
  names.add(name);
  if (!title.trim()) {
    yield flaw(node, 'claims/title', {
      zh: `<${kind}> 缺少 title。请用十来个字概括它，如 title="国内支付规则收紧"。`,
      en: `<${kind}> has no title. Sum it up in a few words, such as title="国内支付规则收紧".`,
    });
  }
}

function* unknownProblems({ node, answers }: ClaimBlock, { problems, complete }: ClaimIndex): Iterable<Flaw> {
  for (const id of answers) {
    if (!complete || problems.has(id)) continue;
    yield flaw(node, 'claims/unknown-problem', {
      zh: `answers 里的“${id}”不是任何问题的编号。应写“章/节#id”，如 market/competition#rivals；请核对拼写，或先在那一节标出这个问题。`,
      en: `"${id}" in answers is no problem's id. Expected chapter/section#id, such as market/competition#rivals; check the spelling, or mark that problem in its section first.`,
    });
  }
}

function* problem(
  { node, name, theme, unanswered }: ClaimBlock,
  section: SectionId,
  { answered, complete }: ClaimIndex,
  themes: readonly string[],
): Iterable<Flaw> {
  const id = claimId(section, name);
  if (!themes.includes(theme)) {
    yield flaw(node, 'claims/theme', {
      zh: `<Problem> 的 theme“${theme}”不在主题之列。可用的有：${themes.join('、')}。`,
      en: `The theme "${theme}" of <Problem> is not one of the themes: ${themes.join(', ')}.`,
    });
  }
  if (complete && !answered.has(id) && !unanswered) {
    yield flaw(node, 'claims/unanswered', {
      zh: `没有任何对策回应问题 ${id}。请在有关的 <Measure> 里写 answers="${id}"；如果报告确实没有给出对策，就给这个 <Problem> 加上 unanswered。`,
      en: `No measure answers the problem ${id}. Write answers="${id}" on the <Measure> that does; if the report has none, add unanswered to this <Problem>.`,
    });
  }
  if (answered.has(id) && unanswered) {
    yield flaw(node, 'claims/answered', {
      zh: `问题 ${id} 标了 unanswered，却有对策回应它。请删去 unanswered，或从那个 <Measure> 的 answers 里去掉它。`,
      en: `The problem ${id} is marked unanswered, but a measure answers it. Remove unanswered, or take it out of that <Measure>'s answers.`,
    });
  }
}

function flaw(node: Parameters<typeof placeOf>[0], rule: string, message: Flaw['message']): Flaw {
  return { ...placeOf(node), rule, message };
}
