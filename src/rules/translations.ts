import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { LANGUAGES } from '../domain/language.ts';
import { readClaims } from '../markdown/claims.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { Corpus, Rule } from './rule.ts';

const ORIGINAL = LANGUAGES['zh-Hans'].folder;
const TRANSLATED: readonly string[] = [
  ...new Set(Object.values(LANGUAGES).map(({ folder }) => folder)),
].filter((folder) => folder !== ORIGINAL);

/** A translation mirrors the original: the same files, and in each the same problems and measures. */
export const translations: Rule = function* ({ path, parsed }, corpus) {
  if (!parsed) return;
  const [folder = ''] = path.split('/');
  const rest = path.slice(folder.length);
  if (folder === ORIGINAL) {
    for (const other of TRANSLATED) if (isBegun(other, corpus)) yield* untranslated(other + rest, corpus);
  } else if (TRANSLATED.includes(folder)) yield* outOfStep(parsed, ORIGINAL + rest, corpus);
};

function isBegun(folder: string, { entries }: Corpus): boolean {
  return entries.keys().some((path) => path.startsWith(`${folder}/`));
}

function* untranslated(counterpart: string, { entries }: Corpus): Iterable<Flaw> {
  if (entries.has(counterpart)) return;
  yield {
    ...WHOLE_FILE,
    level: 'warning',
    rule: 'translations/missing',
    message: {
      zh: `这个文件还没有译文，应在 ${counterpart}。可以先复制过去再译。`,
      en: `This file has no translation; expected one at ${counterpart}. Copy it there and translate.`,
    },
  };
}

function* outOfStep(parsed: ParsedFile, original: string, { entries }: Corpus): Iterable<Flaw> {
  const entry = entries.get(original);
  if (!entry) {
    yield {
      ...WHOLE_FILE,
      rule: 'translations/no-original',
      message: {
        zh: `这是译文，却没有原文 ${original}。请核对文件名；原文改名或删去了的，译文也跟着改名或删去。`,
        en: `This translation has no original; expected ${original}. Check the file name; rename or delete it as the original was.`,
      },
    };
    return;
  }
  if (!entry.parsed || entry.parsed.flaws.length || parsed.flaws.length) return;
  const [expected, found] = [tiesOf(entry.parsed), tiesOf(parsed)];
  const [missing] = expected.filter((tie) => !found.includes(tie));
  const [extra] = found.filter((tie) => !expected.includes(tie));
  if (missing === undefined && extra === undefined) return;
  yield {
    ...WHOLE_FILE,
    rule: 'translations/out-of-step',
    message: {
      zh: `译文与 ${original} 的问题、对策不一致：${missing ? `缺少 ${missing}` : `多出 ${extra}`}。id、answers 和所在的要点应与原文相同，请对照修改。`,
      en: `Problems and measures differ from ${original}: ${missing ? `${missing} is missing` : `${extra} is not in it`}. Expected the same ids, answers and points; bring them in step.`,
    },
  };
}

/** The claims of a page, as short descriptions that are the same in all languages. */
function tiesOf({ tree }: ParsedFile): string[] {
  return readClaims(tree).map(({ kind, point, name, answers, unanswered }) =>
    [`<${kind} id="${name}">`, `p${point}`, ...answers, unanswered ? 'unanswered' : []].flat().join(' '),
  );
}
