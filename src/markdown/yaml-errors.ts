import type { Localised } from '../domain/language.ts';

/** What the parser's errors say, by their codes (https://eemeli.org/yaml/#errors), in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '别名（*）不能另有锚点或标签；是文字的，把整个值用引号括起来',
  BAD_ALIAS: '值以 * 或 & 开头：列表的每一项写成“- ”加文字；是文字的，把整个值用引号括起来',
  BAD_COLLECTION_TYPE: '这里用了标签（!）',
  BAD_DIRECTIVE: '这里用了指令（%）',
  BAD_DQ_ESCAPE: '双引号里的反斜线后面不是能用的写法，反斜线本身写成 \\\\',
  BAD_INDENT: '缩进不对，或括号没有写完',
  BAD_PROP_ORDER: '这里用了锚点（&）或标签（!），位置也不对',
  BAD_SCALAR_START: '值不能以 @、%、` 这样的符号开头，要用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，值里有冒号时要用引号括起来',
  BLOCK_IN_FLOW: '括号里不能另起一组',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '这里读不懂',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '少了引号、冒号、逗号或括号',
  MULTILINE_IMPLICIT_KEY: '这一行没有“键: 值”，冒号要用半角，后面空一格',
  MULTIPLE_ANCHORS: '这里用了锚点（&）',
  MULTIPLE_DOCS: '中间不能有一行 ---',
  MULTIPLE_TAGS: '这里用了标签（!）',
  NON_STRING_KEY: '键应是一个词，不能是列表或一组值',
  RESOURCE_EXHAUSTION: '括号、列表或缩进层层嵌套过深',
  TAB_AS_INDENT: '缩进不能用制表符（Tab），要用空格',
  TAG_RESOLVE_FAILED: '这里用了标签（!）',
  UNEXPECTED_TOKEN: '这里有多出来的文字或符号',
};

/** Says what keeps YAML from being read, in both languages. */
export function explainYamlError({ code, message }: { code: string; message: string }): Localised {
  const en = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
  return { zh: CHINESE[code] ?? en, en };
}

/** What stands where a key and its colon should, as people type them. */
const TYPED_WRONG: readonly {
  readonly pattern: RegExp;
  readonly reason: (found: string) => Localised;
  /** Whether nobody types that within a text, so that it counts wherever it stands. */
  readonly isSure?: true;
}[] = [
  {
    pattern: /^([ \t]*)([\u00a0\u2000-\u200a\u202f\u3000]+)/gm,
    reason: () => ({
      zh: '行首有全角或不换行的空格，缩进只能用半角空格',
      en: 'found a full-width or no-break space at the start of a line, expected plain spaces alone',
    }),
  },
  {
    pattern: /^([ \t]*(?:- +)?[\w-]+)([：﹕∶︰]|:(?=[^\s/]))/gm,
    isSure: true,
    reason: colonExpected,
  },
  { pattern: /^([ \t]*[\w-]+)([ \t]+(?:[:：]?=(?=[ \t])|：)|[ \t]*=(?=["']))/gm, reason: colonExpected },
  {
    pattern: /^([ \t]*)([–—•·*]|-(?![-\s])|\d+[.、)])(?=[ \t]*\S)/gm,
    reason: (found) => ({
      zh: `行首是“${found}”，列表的每一项应写成半角短横线、空格加文字（“- ”）`,
      en: `found "${found}" at the start of a line, expected each item of a list behind a hyphen and a space ("- ")`,
    }),
  },
  {
    pattern: /^()([ \t]*[\w-]+)(?=[ \t]+[^\s:#=][^:\n]*$)/gm,
    reason: (found) => ({
      zh: `“${found.trim()}”后面没有冒号，应写成“${found.trim()}: …”`,
      en: `found no colon behind "${found.trim()}", expected "${found.trim()}: …"`,
    }),
  },
];

function colonExpected(found: string): Localised {
  return {
    zh: `键后面是“${found.trim()}”，应是半角冒号加一个空格（“: ”）`,
    en: `found "${found.trim()}" behind a key, expected a colon and a space (": ")`,
  };
}

/**
 * Where something is typed for what YAML takes; looked for only if the whole cannot be read.
 *
 * @param at where the parser gave up, if it did: what stands elsewhere may be part of a text.
 */
export function findTypedWrong(
  yaml: string,
  at: number | undefined,
): { readonly at: number; readonly reason: Localised } | undefined {
  const [from, to] = at === undefined ? [0, yaml.length] : linesAround(yaml, at);
  for (const { pattern, reason, isSure } of TYPED_WRONG)
    for (const { index, 1: before = '', 2: found = '' } of yaml.matchAll(pattern))
      if (isSure || (index >= from && index <= to))
        return { at: index + before.length, reason: reason(found) };
  return undefined;
}

/** Where the line of a place and the one above it begin and end. */
function linesAround(text: string, at: number): [from: number, to: number] {
  const start = text.lastIndexOf('\n', at - 1);
  const end = text.indexOf('\n', at);
  return [start < 1 ? 0 : text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end];
}

/** What YAML has and content does not: it hides what a reader of the file would see. */
export const REFUSED = {
  anchor: {
    zh: '这里用了锚点（&）；是文字的，把整个值用引号括起来',
    en: 'found an anchor (&); quote the whole value if it is text',
  },
  alias: {
    zh: '这里用了别名（*）；是文字的，把整个值用引号括起来',
    en: 'found an alias (*); quote the whole value if it is text',
  },
  merge: { zh: '这里用了合并键（<<）', en: 'found a merge key (<<)' },
  tag: {
    zh: '这里用了标签（!）；是文字的，把整个值用引号括起来',
    en: 'found a tag (!); quote the whole value if it is text',
  },
  directive: { zh: '这里用了指令（%）', en: 'found a directive (%)' },
  key: { zh: '键应是一个词，不能是列表或一组值', en: 'found a list or a group for a key' },
  comma: {
    zh: '列表的一项里有“，”“、”“；”一类的符号、空格或换行，像是几项：各项之间应是半角逗号加空格，或各占一行、前面写“- ”；确是一项的，用引号括起来',
    en: 'found what seems to part items (a comma, a semicolon, a slash, a space or a line break) within an item of a list, expected ", " between items, or each behind "- " on a line of its own; quote what is one item',
  },
  colon: {
    zh: '键后面是全角冒号，应是半角冒号加一个空格（“: ”）',
    en: 'found a full-width colon behind a key, expected a colon and a space (": ")',
  },
  comment: {
    zh: '“#”和它后面的文字成了注释，不会显示。是内容的，把整个值用引号括起来；是注释的，另起一行',
    en: '"#" and what follows is a comment and would not be shown. Quote the whole value if it belongs to it; put a comment on a line of its own',
  },
  twice: { zh: '同一个键写了两次', en: 'Map keys must be unique' },
  depth: { zh: '括号、列表或缩进层层嵌套过深', en: 'nested too deeply' },
} as const satisfies Readonly<Record<string, Localised>>;
