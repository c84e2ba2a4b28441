import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { parsePagePath, parseTermPath } from '../domain/ids.ts';
import {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import type { Rule } from './rule.ts';

/** Which schema a file's front matter is held against. */
function schemaOf(path: string) {
  if (parseTermPath(path)) return termFrontMatter;
  const page = parsePagePath(path);
  if (!page) return pageFrontMatter;
  return page.section ? sectionFrontMatter : chapterFrontMatter;
}

/** Front matter is valid YAML and holds the keys of the schema and no others. */
export const frontMatter: Rule = function* ({ path, parsed }) {
  if (!parsed) return;
  const { data, keys, flaws } = parsed.frontMatter;
  yield* flaws;
  if (flaws.length) return;
  const schema = schemaOf(path);
  const allowed = Object.keys(schema.shape).join(', ');
  for (const issue of schema.safeParse(data).error?.issues ?? []) {
    const [top = ''] = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        yield { ...(keys.get(top || key) ?? WHOLE_FILE), ...unknownKey(key, allowed) };
      continue;
    }
    const key = issue.path.join('.');
    const place = keys.get(top) ?? WHOLE_FILE;
    yield { ...place, ...(keys.has(top) ? badValue(key, issue) : missingKey(key, allowed)) };
  }
};

type Said = Pick<Flaw, 'rule' | 'message'>;

function missingKey(key: string, allowed: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头缺少 ${key || '全部内容'}。可写的键是 ${allowed}；请在两行 --- 之间补上“${key || 'title'}: …”。`,
      en: `Front matter lacks ${key || 'everything'}. Its keys are ${allowed}; add "${key || 'title'}: …" between the two --- lines.`,
    },
  };
}

type Issue = {
  readonly code: string;
  readonly values?: readonly unknown[];
  readonly expected?: unknown;
};

function badValue(key: string, issue: Issue): Said {
  if (issue.code === 'invalid_type' && issue.expected === 'array') return noList(key);
  const choice = issue.code === 'invalid_value' && issue.values?.join(', ');
  return {
    rule: 'front-matter/schema',
    message: choice
      ? {
          zh: `文件头的 ${key} 只能是 ${choice} 之一。请改写。`,
          en: `Front matter "${key}" should be one of ${choice}. Change it.`,
        }
      : {
          zh: `文件头的 ${key} 应是一行文字，不能为空、不能换行、首尾不留空格（日期写成 '2021-11-01'，链接写全 https://）。请改写；像数字或日期的内容用引号括起来。`,
          en: `Front matter "${key}" should be one line of text: not empty, no line break, no space at its ends (a date as '2021-11-01', a link with https://). Rewrite it; quote what looks like a number or date.`,
        },
  };
}

function noList(key: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头的 ${key} 应是一个列表，哪怕只有一项：${key}: 单独一行，每项另起一行，前面写两个空格、短横线和空格。请改写。`,
      en: `Front matter "${key}" should be a list, even of one: "${key}:" on a line, then each item on a line of its own after "  - ". Rewrite it.`,
    },
  };
}

function unknownKey(key: string, allowed: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头里有不认识的键 ${key}。这里只能用 ${allowed}；请删去这一行。`,
      en: `Front matter has the unknown key "${key}". Only ${allowed} are allowed here; remove the line.`,
    },
  };
}
