import type * as z from 'zod';
import type { ReadingFinding, ReadingRule } from '../domain/finding.ts';
import type { Localised } from '../domain/language.ts';
import { NO_DATE, NO_DAY } from '../domain/schema/calendar-date.ts';
import type { Yaml } from '../markdown/yaml.ts';

/** How messages name the thing that is judged. */
const FRONT_MATTER: Localised = { zh: '文件头', en: 'Front matter' };

/**
 * Holds YAML against a closed schema: what it says, or, for every key that is missing, unknown or has the wrong value, a
 * finding at its place, with what may stand there.
 *
 * @param rule what the findings are reported as.
 */
export function judgeSchema<Schema extends z.ZodObject>(
  schema: Schema,
  { data, placeOf }: Pick<Yaml, 'data' | 'placeOf'>,
  rule: ReadingRule,
  subject: Localised = FRONT_MATTER,
): { readonly said: z.output<Schema> | undefined; readonly findings: readonly ReadingFinding[] } {
  const { data: said, error } = schema.safeParse(data);
  const findings = (error?.issues ?? []).flatMap((issue): ReadingFinding[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const key = path.join('.');
    const isThere = stands(data, path);
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, path);
      return issue.keys.map((unknown) => ({
        ...placeOf([...path, unknown]),
        rule,
        message: unknownKey(subject, [...path, unknown].join('.'), allowed),
      }));
    }
    const message = isThere
      ? badValue(subject, key, issue)
      : missingKey(subject, key, keysAt(schema, path.slice(0, -1)));
    return [{ ...placeOf(path), rule, message }];
  });
  const known = new Set<string>();
  return {
    said,
    findings: findings.filter(({ line, column, message }) => isNew(known, `${line}:${column} ${message.zh}`)),
  };
}

function isNew(known: Set<string>, text: string): boolean {
  return known.size < known.add(text).size;
}

/** Whether anything stands at a path. */
function stands(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = Reflect.get(value, step);
  }
  return path.length > 0 && value !== undefined;
}

/** The keys that a schema knows at a path; none where it is not an object. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  let at: unknown = schema;
  for (const step of path) {
    const { def } = unwrap(at);
    at = def.type === 'object' ? def.shape?.[step] : def.type === 'array' ? def.element : def.valueType;
  }
  const { def } = unwrap(at);
  return Object.keys(def.shape ?? {}).join(', ');
}

type Definition = {
  readonly def: {
    readonly type?: string;
    readonly shape?: Readonly<Record<string, unknown>>;
    readonly element?: unknown;
    readonly valueType?: unknown;
    readonly innerType?: unknown;
  };
};

function unwrap(schema: unknown): Definition {
  if (!isDefinition(schema)) return { def: {} };
  return schema.def.innerType === undefined ? schema : unwrap(schema.def.innerType);
}

function isDefinition(schema: unknown): schema is Definition {
  return typeof schema === 'object' && schema !== null && 'def' in schema;
}

type Issue = {
  readonly code: string;
  readonly message: string;
  readonly values?: readonly unknown[];
  readonly expected?: unknown;
  readonly origin?: unknown;
};

function badValue(subject: Localised, key: string, issue: Issue): Localised {
  if (/^conversion\b/.test(key))
    return {
      zh: `${subject.zh}的 ${key} 不可用：conversion 里每个词和它换成的词都只能是汉字，字数相同，例如 历程: 歷程。请改写。`,
      en: `${subject.en} "${key}" cannot be used: in conversion each word and what it becomes are Han alone, as many characters in both, such as 历程: 歷程. Rewrite it.`,
    };
  if (issue.message === NO_DATE || issue.message === NO_DAY) {
    const isDay = issue.message === NO_DAY;
    return {
      zh: `${subject.zh}的 ${key} 应是日历上有的日期，用半角数字和短横线，放进引号：'2024-02-29'${isDay ? '' : "；不知道日的写 '2024-02'，只知道年的写 '2024'"}。请改写。`,
      en: `${subject.en} "${key}" should be a date of the calendar in half-width digits and hyphens, quoted: '2024-02-29'${isDay ? '' : ", or as far as it is known '2024-02', '2024'"}. Change it.`,
    };
  }
  if (
    issue.expected === 'number' ||
    issue.expected === 'int' ||
    issue.origin === 'number' ||
    issue.origin === 'int'
  )
    return {
      zh: `${subject.zh}的 ${key} 应是一个整数，至少是 1，用半角数字，不加引号。请改写。`,
      en: `${subject.en} "${key}" should be a whole number, 1 at least, in half-width digits without quotes. Change it.`,
    };
  const choice = issue.code === 'invalid_value' && issue.values?.join(', ');
  if (choice)
    return {
      zh: `${subject.zh}的 ${key} 只能是 ${choice} 之一。请改写。`,
      en: `${subject.en} "${key}" should be one of ${choice}. Change it.`,
    };
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return {
      zh: `${subject.zh}的 ${key} 应是一个列表，哪怕只有一项：${key}: 单独一行，每项另起一行，前面写两个空格、短横线和空格。请改写。`,
      en: `${subject.en} "${key}" should be a list, even of one: "${key}:" on a line, then each item on a line of its own after "  - ". Rewrite it.`,
    };
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record'))
    return {
      zh: `${subject.zh}的 ${key} 应是“名称: 值”的一组，每项另起一行、缩进两格，或写在一对花括号里。请改写。`,
      en: `${subject.en} "${key}" should be a group of "name: value", each on a line of its own, indented by two spaces, or within braces. Rewrite it.`,
    };
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return {
      zh: `${subject.zh}的 ${key} 只能写 true 或 false，不加引号。请改写。`,
      en: `${subject.en} "${key}" should be true or false, without quotes. Change it.`,
    };
  return {
    zh: `${subject.zh}的 ${key} 应是一行文字，不能为空、不能换行、首尾不留空格（日期写成 '2021-11-01'，链接写全 https://）。请改写；像数字或日期的内容用引号括起来。`,
    en: `${subject.en} "${key}" should be one line of text: not empty, no line break, no space at its ends (a date as '2021-11-01', a link with https://). Rewrite it; quote what looks like a number or date.`,
  };
}

function missingKey(subject: Localised, key: string, allowed: string): Localised {
  return {
    zh: `${subject.zh}缺少 ${key || '全部内容'}。可写的键是 ${allowed}；请补上“${key.split('.').at(-1) || 'title'}: …”。`,
    en: `${subject.en} lacks ${key || 'everything'}. Its keys are ${allowed}; add "${key.split('.').at(-1) || 'title'}: …".`,
  };
}

function unknownKey(subject: Localised, key: string, allowed: string): Localised {
  const plain = key.normalize('NFKC').trim().toLowerCase();
  const meant = allowed.split(', ').find((known) => known.toLowerCase() === plain.split('.').at(-1)?.trim());
  if (meant)
    return {
      zh: `${subject.zh}里有不认识的键“${key}”：应写成 ${meant}，大小写一致，前面没有全角空格。请改写。`,
      en: `${subject.en} has the unknown key "${key}": expected ${meant}, in the same case and without a full-width space. Change it.`,
    };
  return {
    zh: `${subject.zh}里有不认识的键 ${key}。这里只能用 ${allowed}；请删去这一行。`,
    en: `${subject.en} has the unknown key "${key}". Only ${allowed} are allowed here; remove the line.`,
  };
}
