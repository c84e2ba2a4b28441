import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { pageFrontMatter } from '../domain/schema/page.ts';
import type { Rule } from './rule.ts';

const KEYS = Object.keys(pageFrontMatter.shape).join(', ');

/** Front matter is valid YAML and holds the keys of the schema and no others. */
export const frontMatter: Rule = function* ({ parsed }) {
  if (!parsed) return;
  const { data, keys, flaws } = parsed.frontMatter;
  yield* flaws;
  if (flaws.length) return;
  for (const issue of pageFrontMatter.safeParse(data).error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield { ...(keys.get(key) ?? WHOLE_FILE), ...unknownKey(key) };
      continue;
    }
    const key = String(issue.path[0] ?? '');
    yield { ...(keys.get(key) ?? WHOLE_FILE), ...(keys.has(key) ? badValue(key) : missingKey(key)) };
  }
};

type Said = Pick<Flaw, 'rule' | 'message'>;

function missingKey(key: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头缺少 ${key || '全部内容'}。应写 ${KEYS} 两项；请在两行 --- 之间补上“${key || 'title'}: …”。`,
      en: `Front matter lacks ${key || 'everything'}. Expected ${KEYS}; add "${key || 'title'}: …" between the two --- lines.`,
    },
  };
}

function badValue(key: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头的 ${key} 应是一行文字，不能为空、不能换行、首尾不留空格。请改写；像数字或日期的内容用引号括起来。`,
      en: `Front matter "${key}" should be one line of text: not empty, no line break, no space at its ends. Rewrite it; quote what looks like a number or date.`,
    },
  };
}

function unknownKey(key: string): Said {
  return {
    rule: 'front-matter/schema',
    message: {
      zh: `文件头里有不认识的键 ${key}。只能用 ${KEYS}；请删去这一行。`,
      en: `Front matter has the unknown key "${key}". Only ${KEYS} are allowed; remove the line.`,
    },
  };
}
