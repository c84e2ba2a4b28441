import type { FileFacts, SectionFacts } from '../content/facts.ts';
import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { LANGUAGES, WRITTEN_LANGUAGES } from '../domain/language.ts';
import type { Corpus, Rule } from './rule.ts';

const FOLDERS: readonly string[] = WRITTEN_LANGUAGES.map((language) => LANGUAGES[language].folder);

/** A translation mirrors the original: the same files, and in each the same problems and measures. */
export const translations: Rule = function* (file, corpus) {
  if (!file.parsed) return;
  const { path, folder } = file;
  const rest = path.slice(folder.length);
  if (folder === corpus.original) {
    for (const other of FOLDERS)
      if (other !== folder && isBegun(other, corpus)) yield* untranslated(other + rest, corpus);
  } else if (FOLDERS.includes(folder)) yield* outOfStep(file, corpus.original + rest, corpus);
};

function isBegun(folder: string, { files }: Corpus): boolean {
  return files.keys().some((path) => path.startsWith(`${folder}/`));
}

function* untranslated(counterpart: string, { files }: Corpus): Iterable<Flaw> {
  if (files.has(counterpart)) return;
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

function* outOfStep(file: FileFacts, original: string, { files }: Corpus): Iterable<Flaw> {
  const entry = files.get(original);
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
  if (entry.page?.kind !== 'section' || file.page?.kind !== 'section') return;
  if (entry.parsed?.flaws.length || file.parsed?.flaws.length) return;
  const [expected, found] = [tiesOf(entry.page), tiesOf(file.page)];
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

/** The claims of a section, as short descriptions that are the same in all languages. */
function tiesOf({ body, head }: SectionFacts): string[] {
  const marks = body.marks.map(({ kind, point, name }) => `<${kind} id="${name}"> p${point}`);
  const problems = Object.entries(head?.problems ?? {}).map(
    ([name, { theme, unanswered }]) => `${name} ${theme}${unanswered ? ' unanswered' : ''}`,
  );
  const measures = Object.entries(head?.measures ?? {}).map(([name, { kind, answers }]) =>
    [name, kind, ...Object.entries(answers).map(([problem, basis]) => `${problem}: ${basis}`)].join(' '),
  );
  return [...marks, ...problems, ...measures];
}
