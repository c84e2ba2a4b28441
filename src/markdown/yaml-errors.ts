import type { Localised } from '../domain/language.ts';

/** What the parser's errors say, by their codes (https://eemeli.org/yaml/#errors), in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: '双引号里的反斜线后面不是能用的写法，反斜线本身写成 \\\\',
  BAD_INDENT: '缩进不对，或括号没有写完',
  BAD_SCALAR_START: '值不能以 @、%、` 这样的符号开头，要用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，值里有冒号时要用引号括起来',
  BLOCK_IN_FLOW: '括号里不能另起一组',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '少了引号、冒号、逗号或括号',
  MULTILINE_IMPLICIT_KEY: '这一行没有“键: 值”，冒号要用半角，后面空一格',
  MULTIPLE_DOCS: '中间不能有一行 ---',
  TAB_AS_INDENT: '缩进不能用制表符（Tab），要用空格',
  TAG_RESOLVE_FAILED: '这里用了标签（!）',
  UNEXPECTED_TOKEN: '这里有多出来的文字或符号',
};

/** Says what keeps YAML from being read, in both languages. */
export function explainYamlError({ code, message }: { code: string; message: string }): Localised {
  const en = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
  return { zh: CHINESE[code] ?? en, en };
}

/** A key written with a full-width colon, or without the space behind it. */
const KEY_TYPED_WRONG = /^([ \t]*(?:- +)?[\w-]+)(：|:(?=[^\s/]))/m;

/** Where a colon is not what YAML takes for one; looked for only if the whole cannot be read. */
export function findWrongColon(
  yaml: string,
): { readonly at: number; readonly reason: Localised } | undefined {
  const found = KEY_TYPED_WRONG.exec(yaml);
  if (!found) return undefined;
  const [, key = '', colon = ''] = found;
  return {
    at: found.index + key.length,
    reason: {
      zh: `键后面是“${colon}”，应是半角冒号加一个空格（“: ”）`,
      en: `found "${colon}" behind a key, expected a colon and a space (": ")`,
    },
  };
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
    zh: '列表的一项里有“，”“、”或“；”，各项之间应是半角逗号加空格；确是一项的，用引号括起来',
    en: 'found a full-width comma or a semicolon within an item of a list, expected ", " between items; quote what is one item',
  },
  comment: {
    zh: '“#”和它后面的文字成了注释，不会显示。是内容的，把整个值用引号括起来；是注释的，另起一行',
    en: '"#" and what follows is a comment and would not be shown. Quote the whole value if it belongs to it; put a comment on a line of its own',
  },
  twice: { zh: '同一个键写了两次', en: 'Map keys must be unique' },
  depth: { zh: '括号、列表或缩进层层嵌套过深', en: 'nested too deeply' },
} as const satisfies Readonly<Record<string, Localised>>;
