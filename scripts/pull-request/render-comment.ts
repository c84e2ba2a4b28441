import { createHash } from 'node:crypto';
import * as z from 'zod';
import { quote } from './quote.ts';
import { renderRuns } from './render-runs.ts';
import type { ChangedPage, PullRequestReport, Tie } from './report-schema.ts';

/** What the base repository itself knows of the run; nothing in it comes from the contributor's files. */
export const commentContext = z.strictObject({
  pullRequestUrl: z.url(),
  runUrl: z.url(),
  previewUrl: z.url().optional(),
});
export type CommentContext = z.infer<typeof commentContext>;

/** First line of the comment, by which the next run finds it. */
export const MARKER = '<!-- content-check -->';
/** GitHub refuses a longer comment. */
export const MAX_COMMENT = 65_536;

const MAX_QUOTE = 300;
const CHANGES = { added: '新增 added', removed: '删除 removed', changed: '修改 changed' } as const;
const TIES = { added: '新增 added', removed: '删除 removed', touched: '文字有改动 reworded' } as const;

/**
 * Writes the comment on a pull request. Every text out of the report is quoted; what does not fit is left
 * out, and the comment says so.
 *
 * @param report `undefined` if the check left none that can be read.
 */
export function renderComment(report: PullRequestReport | undefined, context?: CommentContext): string {
  const lines = report
    ? [...describe(report, context), ...footer(context)]
    : [...missing(), ...footer(context)];
  return [MARKER, ...fit(lines, MAX_COMMENT - MARKER.length, context)].join('\n');
}

function missing(): string[] {
  return [
    '## 内容检查没有跑完 · The content check did not finish',
    '',
    '没有得到可以读取的结果。多半是检查还没开始就出了错，详见运行记录。',
    '',
    'No readable result. The run log says why.',
  ];
}

function describe({ pages, findings, links, ties }: PullRequestReport, context?: CommentContext): string[] {
  const errors = findings.items.filter(({ level }) => level === 'error').length;
  return [
    errors > 0 ? `## 内容检查：有 ${errors} 处要改 · ${errors} to mend` : '## 内容检查：没有错误 · No errors',
    ...section('要改的地方 · Findings', findings, ({ path, line, column, level, rule, message }) =>
      [
        `<p>${level === 'error' ? '❌' : '⚠️'} ${quote(`content/${path}:${line}:${column}`, MAX_QUOTE)} ${quote(rule, MAX_QUOTE)}`,
        `${quote(message.zh, MAX_QUOTE * 2)}<br>${quote(message.en, MAX_QUOTE * 2)}</p>`,
      ].join('<br>'),
    ),
    ...section('改动的页面 · Changed pages', pages, (page) => renderPage(page, context)),
    ...section('牵涉的问题与对策 · Problems and measures concerned', ties, renderTie),
    ...section(
      '新的站外链接，请点检 · New external links',
      links,
      ({ path, url }) => `<p>${quote(url, MAX_QUOTE)} ← ${quote(path, MAX_QUOTE)}</p>`,
    ),
  ];
}

function section<Item>(
  title: string,
  { total, items }: { total: number; items: readonly Item[] },
  render: (item: Item) => string,
): string[] {
  if (total === 0) return [];
  const rest = total - items.length;
  return [
    '',
    `### ${title}（${total}）`,
    ...items.flatMap((item) => ['', render(item)]),
    ...(rest > 0 ? ['', `（另有 ${rest} 项 · ${rest} more）`] : []),
  ];
}

function renderPage({ path, change, title, runs }: ChangedPage, context?: CommentContext): string {
  const name = `${quote(title, MAX_QUOTE)} ${quote(path, MAX_QUOTE)}`;
  const link = context
    ? `<p><a href="${fileInPullRequest(context, path)}">源文件的改动 · source</a></p>`
    : '';
  const text = runs.length
    ? renderRuns(runs)
    : '<p>显示的文字没有变，改的是链接或标记。The text shown is the same; links or marks changed.</p>';
  return `<details><summary>${CHANGES[change]}：${name}</summary>${text}${link}</details>`;
}

/** GitHub names the place of a file among the changes by the hash of its path. */
function fileInPullRequest({ pullRequestUrl }: CommentContext, path: string): string {
  const name = createHash('sha256').update(`content/${path}`).digest('hex');
  return `${pullRequestUrl}/files#diff-${name}`;
}

const BASES = { report: '报告点明 tied by the report', edition: '本版对应 by this edition' } as const;
const KINDS = { proposed: '报告主张 proposed', reported: '报告称已在做 reported' } as const;

function renderTie({ change, problem, measure, basis }: Tie): string {
  const end = (claim: typeof problem, none: string) =>
    claim ? `${quote(claim.title, MAX_QUOTE)} ${quote(claim.id, MAX_QUOTE)}` : none;
  return `<p>${TIES[change]}：问题 ${end(problem, '（未点明 none named）')} ← 对策 ${end(measure, '（没有 none）')}${measure ? `（${KINDS[measure.kind]}）` : ''}${basis ? `，${BASES[basis]}` : ''}</p>`;
}

function footer(context?: CommentContext): string[] {
  if (!context) return [];
  const preview = context.previewUrl
    ? `[下载预览网站 · preview of the site](${context.previewUrl})（解压后用任意静态服务器打开）`
    : '没有预览：检查或构建没有通过 · no preview: the check or the build failed';
  return ['', '---', `${preview} · [运行记录 · run](${context.runUrl})`];
}

function fit(lines: readonly string[], room: number, context?: CommentContext): string[] {
  const length = (list: readonly string[]) => list.reduce((sum, line) => sum + line.length + 1, 0);
  if (length(lines) <= room) return [...lines];
  const end = [
    '',
    '**内容过长，其余从略，完整的见运行记录。Truncated: the run has it all.**',
    ...footer(context),
  ];
  const kept: string[] = [];
  let left = room - length(end);
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, ...end];
}
