import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Localised } from '../../src/domain/language.ts';
import { BASES, CHANGES, KINDS, type Say, sayFor, TIES } from './comment-words.ts';
import { quote } from './quote.ts';
import { renderChanges } from './render-runs.ts';
import type { ChangedPage, PullRequestReport, Tie } from './report-schema.ts';

/** Files beside the content that are named. */
export const MAX_BESIDE = 100;

/** What the base repository itself knows of the run; no more of it is the contributor's than names of files. */
export const commentContext = z.strictObject({
  pullRequestUrl: z.url(),
  runUrl: z.url(),
  previewUrl: z.url().optional(),
  /** Files that are no content, or are the publication's settings, by path from the checkout's root. */
  beside: z.strictObject({ total: z.int().min(0), items: z.array(z.string()).max(MAX_BESIDE) }).optional(),
  /** Whether what the run left may be told: not if the pull request changes how it runs. */
  vouched: z.boolean().optional(),
});
export type CommentContext = z.infer<typeof commentContext>;

/** First line of the comment, by which the next run finds it. */
export const MARKER = '<!-- content-check -->';
/** GitHub refuses a longer comment. */
export const MAX_COMMENT = 65_536;

const MAX_QUOTE = 300;
/**
 * Writes the comment on a pull request, in the language of the pages that it changes. Every text out of the report
 * is quoted; what does not fit is left out, and the comment says so.
 *
 * @param report `undefined` if the check left none that can be read.
 */
export function renderComment(report: PullRequestReport | undefined, context?: CommentContext): string {
  const say = sayFor(report);
  const end = footer(say, context);
  const said =
    context?.vouched === false ? notVouched(say) : report ? describe(report, say, context) : missing(say);
  const lines = [...said.slice(0, 1), ...beside(say, context), ...said.slice(1), ...end];
  return [MARKER, ...fit(lines, MAX_COMMENT - MARKER.length, end, say)].join('\n');
}

function notVouched(say: Say): string[] {
  return [
    `## ${say({ zh: '内容检查：不作数', en: 'Content check: not vouched for' })}`,
    '',
    say(
      {
        zh: '这个拉取请求改动了检查本身怎样运行，所以它的结果和预览都不能当真，这里不列。请先审阅下面的文件。',
        en: 'This pull request changes how the check itself runs, so neither its result nor its preview can be relied on; they are not shown. Review the files named here first.',
      },
      '\n\n',
    ),
  ];
}

/** What a reviewer of content would not look for. */
function beside(say: Say, context?: CommentContext): string[] {
  const { total, items } = context?.beside ?? { total: 0, items: [] };
  if (total === 0) return [];
  const rest = total - items.length;
  const heading = say({
    zh: `⚠️ 还改动了内容以外的文件，或整份报告的设置（${total}）`,
    en: `⚠️ Also changes files that are no content, or settings of the whole publication (${total})`,
  });
  const names = items.map((name) => quote(name, MAX_QUOTE)).join(' ');
  return ['', `### ${heading}`, '', `<p>${names}${rest > 0 ? ` +${rest}` : ''}</p>`];
}

function missing(say: Say): string[] {
  return [
    `## ${say({ zh: '内容检查没有跑完', en: 'The content check did not finish' })}`,
    '',
    say(
      {
        zh: '没有得到可以读取的结果。多半是检查还没开始就出了错，详见运行记录。',
        en: 'No readable result. The run log says why.',
      },
      '\n\n',
    ),
  ];
}

function describe(
  { pages, findings, links, ties }: PullRequestReport,
  say: Say,
  context?: CommentContext,
): string[] {
  const errors = findings.items.filter(({ level }) => level === 'error').length;
  const list = sections(say);
  return [
    errors > 0
      ? `## ${say({ zh: `内容检查：有 ${errors} 处要改`, en: `Content check: ${errors} to mend` })}`
      : `## ${say({ zh: '内容检查：没有错误', en: 'Content check: no errors' })}`,
    ...list(
      { zh: '要改的地方', en: 'Findings' },
      findings,
      ({ path, line, column, level, rule, message }) => {
        const place = quote(`content/${path}:${line}:${column}`, MAX_QUOTE);
        const { zh, en } = message;
        const what = say({ zh: quote(zh, MAX_QUOTE * 2), en: quote(en, MAX_QUOTE * 2) }, '<br>');
        return `<p>${level === 'error' ? '❌' : '⚠️'} ${place} ${quote(rule, MAX_QUOTE)}<br>${what}</p>`;
      },
    ),
    ...list({ zh: '改动的页面和文件', en: 'Changed pages and files' }, pages, (page) =>
      renderPage(page, say, context),
    ),
    ...list({ zh: '牵涉的问题与对策', en: 'Problems and measures concerned' }, ties, (tie) =>
      renderTie(tie, say),
    ),
    ...list(
      { zh: '新的站外链接，请点检', en: 'New external links, to be followed by a reviewer' },
      links,
      ({ path, url }) => `<p>${quote(url, MAX_QUOTE)} ← ${quote(path, MAX_QUOTE)}</p>`,
    ),
  ];
}

/** Makes a part of the comment: its heading, each item, and how many there is no room for. */
function sections(say: Say) {
  return <Item>(
    title: Localised,
    { total, items }: { total: number; items: readonly Item[] },
    render: (item: Item) => string,
  ): string[] => {
    if (total === 0) return [];
    const rest = total - items.length;
    return [
      '',
      `### ${say(title)} (${total})`,
      ...items.flatMap((item) => ['', render(item)]),
      ...(rest > 0 ? ['', `(${say({ zh: `另有 ${rest} 项`, en: `${rest} more` })})`] : []),
    ];
  };
}

const WITHOUT_TEXT: Readonly<Record<NonNullable<ChangedPage['file']>, Localised>> = {
  publication: { zh: '关于整份报告的设置。', en: 'What is said of the whole publication.' },
  picture: { zh: '图片：请打开看。', en: 'A picture: open it.' },
  data: { zh: '数据文件：请打开看，读者会下载它。', en: 'A data file: open it; readers will download it.' },
  other: { zh: '不认识的文件。', en: 'Not a file that the layout knows.' },
};

function renderPage(page: ChangedPage, say: Say, context?: CommentContext): string {
  const { path, from, change, title, changes } = page;
  const source = say({ zh: '源文件的改动', en: 'the change of the source' });
  const link = context ? `<p><a href="${fileInPullRequest(context, path)}">${source}</a></p>` : '';
  const told = changes.total ? renderChanges(changes, say) : `<p>${say(withoutText(page), ' ')}</p>`;
  const [old, now] = [from, path].map((each) => each && quote(each, MAX_QUOTE));
  const name = `${quote(title, MAX_QUOTE)} ${old ? `${old} → ${now}` : now}`;
  return `<details><summary>${say(CHANGES[change])}: ${name}</summary>${told}${link}</details>`;
}

function withoutText({ change, file }: ChangedPage): Localised {
  if (change === 'renamed')
    return { zh: '只改了名，内容没有变。', en: 'The name alone is another; the content is the same.' };
  if (file) return WITHOUT_TEXT[file];
  return {
    zh: '读者看到的没有变，只是源文件换了写法。',
    en: 'Readers see the same; the source is typed in another way.',
  };
}

/** GitHub names the place of a file among the changes by the hash of its path. */
function fileInPullRequest({ pullRequestUrl }: CommentContext, path: string): string {
  const name = createHash('sha256').update(`content/${path}`).digest('hex');
  return `${pullRequestUrl}/files#diff-${name}`;
}

function renderTie({ change, problem, measure, basis }: Tie, say: Say): string {
  const end = (claim: typeof problem, none: Localised) =>
    claim ? `${quote(claim.title, MAX_QUOTE)} ${quote(claim.id, MAX_QUOTE)}` : say(none);
  const sides = [
    `${say({ zh: '问题', en: 'problem' })} ${end(problem, { zh: '没有点明', en: 'none named' })}`,
    `${say({ zh: '对策', en: 'measure' })} ${end(measure, { zh: '没有', en: 'none' })}${measure ? ` (${say(KINDS[measure.kind])})` : ''}`,
  ];
  const tie = basis ? `; ${say({ zh: `对应依据：${BASES[basis].zh}`, en: `tie ${BASES[basis].en}` })}` : '';
  return `<p>${say(TIES[change])}: ${sides.join(' ← ')}${tie}</p>`;
}

function footer(say: Say, context?: CommentContext): string[] {
  if (!context) return [];
  const { previewUrl, runUrl, vouched } = context;
  const preview =
    vouched === false
      ? say({ zh: '不链接预览', en: 'no link to the preview' })
      : previewUrl
        ? say({
            zh: `[下载预览网站](${previewUrl})（解压后用任意静态服务器打开）`,
            en: `[a preview of the site](${previewUrl}) to download, unpack and open with any static server`,
          })
        : say({
            zh: '没有预览：检查或构建没有通过',
            en: 'no preview: the check or the build failed',
          });
  return ['', '---', `${preview} · [${say({ zh: '运行记录', en: 'the run' })}](${runUrl})`];
}

function fit(lines: readonly string[], room: number, footing: readonly string[], say: Say): string[] {
  const length = (list: readonly string[]) => list.reduce((sum, line) => sum + line.length + 1, 0);
  if (length(lines) <= room) return [...lines];
  const cut = say(
    { zh: '内容过长，其余从略，完整的见运行记录。', en: 'Truncated: the run has it all.' },
    ' ',
  );
  const end = ['', `**${cut}**`, ...footing];
  const kept: string[] = [];
  let left = room - length(end);
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, ...end];
}
