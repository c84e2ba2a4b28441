import type { Localised } from '../../../src/domain/language.ts';

/** A line that a document-sharing site puts before the text or between its pages, and what it is. */
type FrameLine = { readonly what: Localised; readonly pattern: RegExp };

const BEFORE: readonly FrameLine[] = [
  { what: { zh: '版权声明', en: 'copyright notice' }, pattern: /^版权说明[:：].*(?:举报|认领)/ },
  {
    what: { zh: '简介的标签', en: 'label of the abstract' },
    pattern: /^(?:文档简介|资源描述|正文内容|内容简介)$/,
  },
  { what: { zh: '页面目录', en: 'page list' }, pattern: /^.{0,80}_第\d+页$/ },
  { what: { zh: '阅读进度', en: 'reading counter' }, pattern: /^已阅读\d+页[，,]?\s*还剩\d+页未读/ },
  {
    what: { zh: '下载按钮', en: 'download button' },
    pattern: /^(?:下载本文档|继续免费阅读|全文预览已结束)$/,
  },
];

/** Where the site's own matter begins after the text: nothing below belongs to it. */
const AFTER: readonly FrameLine[] = [
  { what: { zh: '网站的提示', en: 'tips' }, pattern: /^(?:温馨提示|友情提示|特别提醒)[:：]?$/ },
  {
    what: { zh: '其他文档的列表', en: 'other documents' },
    pattern: /^(?:最新文档|相关文档|猜你喜欢|推荐文档|热门文档)$/,
  },
  { what: { zh: '评论栏', en: 'comments' }, pattern: /^(?:评论|提交评论|发表评论|0\/\d+)$/ },
];

const RUNNING_HEAD_IS = { zh: '页眉', en: 'running head' };
/** `研究报告 -1-` before the title or between pages. */
const RUNNING_HEAD = /(?:[\p{Script=Han}]{0,12}报告|第)\s*[-—–]\s*\d{1,4}\s*[-—–]/gu;
const SENTENCE_END = /[。！？]$/;

/** A stretch of a text: offsets in UTF-16 units. */
export type Stretch = { readonly at: number; readonly text: string };

export type Cut = Stretch & { readonly what: Localised };

/** What is left of a text, line breaks as stretches of their own; what was cut; and whether that was behind its end. */
export type Framed = {
  readonly kept: readonly Stretch[];
  readonly cuts: readonly Cut[];
  readonly endsInFrame: boolean;
};

/** Takes out what document-sharing sites put around and into a text. What is cut is listed, whole. */
export function cutFrame(text: string): Framed {
  const cuts: Cut[] = [];
  const kept: Stretch[] = [];
  const lines = linesOf(text);
  const end = startOfEnd(lines);
  let after: FrameLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (index >= end) {
      after = AFTER.find(({ pattern }) => pattern.test(line.text)) ?? after;
      if (line.text && after) cuts.push({ ...line, what: after.what });
      continue;
    }
    const before = BEFORE.find(({ pattern }) => pattern.test(line.text));
    if (before) cuts.push({ ...line, what: before.what });
    else {
      keepLine(line, kept, cuts);
      kept.push({ at: line.at + line.text.length, text: '\n' });
    }
  }
  return { kept, cuts, endsInFrame: end < lines.length };
}

/** The lines of a text without the spaces around them. */
function linesOf(text: string): Stretch[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const line = raw.trim();
    const start = at + raw.indexOf(line);
    at += raw.length + 1;
    return { at: start, text: line };
  });
}

/**
 * The first line of what a site puts behind the text. A report may have a line that reads the same, so two kinds must
 * be there, or something before the text that only sites have.
 */
function startOfEnd(lines: readonly Stretch[]): number {
  const kindOf = ({ text }: Stretch) => AFTER.find(({ pattern }) => pattern.test(text));
  const opening = lines.findIndex(
    ({ text }) => text !== '' && !BEFORE.some(({ pattern }) => pattern.test(text)),
  );
  const end = lines.findIndex((line, index) => index > opening && kindOf(line));
  if (opening < 0 || end < 0) return lines.length;
  const kinds = new Set(lines.slice(end).map(kindOf));
  const isFramed = lines.some(({ text }) => BEFORE.some(({ pattern }) => pattern.test(text)));
  return isFramed || kinds.size > 2 ? end : lines.length; // `undefined` is one of the kinds
}

/** Keeps a line but for running heads: at its beginning, or where a page number goes on behind a sentence. */
function keepLine({ at, text }: Stretch, kept: Stretch[], cuts: Cut[]): void {
  let from = 0;
  for (const { 0: head, index } of text.matchAll(RUNNING_HEAD)) {
    if (index !== 0 && !SENTENCE_END.test(text.slice(0, index))) continue;
    cuts.push({ at: at + index, text: head, what: RUNNING_HEAD_IS });
    kept.push({ at: at + from, text: text.slice(from, index) });
    from = index + head.length;
  }
  kept.push({ at: at + from, text: text.slice(from) });
}
