import { writtenLanguages } from '../content/derive-files.ts';
import type { DerivedFacts, FileFacts, FolderFacts } from '../content/facts.ts';
import { UNNAMED } from '../content/read-publication.ts';
import {
  compareFindings,
  type Finding,
  READING_RULES,
  type ReadingRule,
  type RuleFinding,
} from '../domain/finding.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Staleness } from '../model/find-stale.ts';
import { tieSections } from '../model/link.ts';
import { loadRules } from './load-rules.ts';
import type { Corpus, Rule } from './rule.ts';

const TYPOGRAPHY = 'typography/';
const CONFLICT: ReadingRule = 'files/conflict';
const STRUCTURE: ReadingRule = 'conversion/structure';
/** Rules of what conversion leaves as it is: how a text is typed, what a file is called. */
const AS_WRITTEN = /^(?:typography|files)\//;

/**
 * Holds every file against every rule, written ones and those converted from them. All findings, sorted by file and
 * line; what is found in a converted file alone is reported where a person would mend it.
 *
 * @param judged for callers that want to know of some files only, in the company of the others.
 * @throws if a rule is missing by whose name faults are found.
 */
export async function applyRules(
  facts: FolderFacts,
  stale: Staleness = new Map(),
  judged: Iterable<FileFacts> = facts.files.values(),
): Promise<Finding[]> {
  const rules = await loadRules();
  const { files, derived, drawings } = facts;
  const ruleIds = new Set(rules.map(({ id }) => id));
  // where there are none at all, pages are bundled: they take what the check has found, and judge nothing
  const missing = rules.length > 0 && READING_RULES.find((id) => !ruleIds.has(id));
  if (missing) throw new Error(`there is no rule ${missing}`);
  const served = new Map<string, FileFacts>([
    ...files,
    ...[...derived].filter(([, { fallbackFrom }]) => fallbackFrom),
  ]);
  const [original = 'zh-Hans'] = writtenLanguages(files.values());
  const corpus: Corpus = {
    files,
    served,
    stale,
    drawings,
    publicationOf: (folder) => files.get(`${folder}/report.yaml`)?.publication?.publication ?? UNNAMED,
    original: LANGUAGES[original].folder,
    ties: tieSections(new Map<string, FileFacts>([...derived, ...files])),
    ruleIds,
  };
  const written = [...judged].flatMap((file) => findingsOfAll(rules, file, corpus));
  return [...written, ...judgeConverted(rules, facts, corpus, written)].sort(compareFindings);
}

/** What is wrong with converted files and not with those that they are converted from. */
function judgeConverted(
  rules: readonly Rule[],
  { files, derived }: FolderFacts,
  corpus: Corpus,
  written: readonly Finding[],
): Finding[] {
  const converted = new Map([...derived].filter(([, { from, path }]) => path !== from && !files.has(path)));
  const changed = [...converted.values()].filter(
    (file) => isChanged(file, files.get(file.from)) && !isDisputed(files.get(file.from)),
  );
  const known = new Set(written.map(({ path, rule }) => `${rule} ${path}`));
  const inConverted: Corpus = {
    ...corpus,
    files: converted,
    served: derived,
    publicationOf: (folder) =>
      derived.get(`${folder}/report.yaml`)?.publication?.publication ?? corpus.publicationOf(folder),
  };
  const structure = rules.filter(({ id }) => id === STRUCTURE);
  const applied = rules.filter(({ id, level }) => level === 'error' && !AS_WRITTEN.test(id));
  return changed.flatMap((file) =>
    // markup that is not the same has consequences, which are not told apart
    findingsOfAll(
      file.findings.some(({ rule }) => rule === STRUCTURE) ? structure : applied,
      file,
      inConverted,
    ).flatMap(({ fix: _, ...finding }): Finding[] =>
      known.has(`${finding.rule} ${file.from}`)
        ? []
        : [{ ...finding, path: file.from, message: inConversion(finding.message, file) }],
    ),
  );
}

/** Whether a derived file says anything else than its source: other bytes. Lent ones do not. */
function isChanged({ bytes, fallbackFrom }: DerivedFacts, source: FileFacts | undefined): boolean {
  return !fallbackFrom && Boolean(bytes && source?.bytes && !Buffer.from(bytes).equals(source.bytes));
}

/** Whether a merge of the file was not finished. */
function isDisputed(file: FileFacts | undefined): boolean {
  return file?.findings.some(({ rule }) => rule === CONFLICT) === true;
}

function inConversion({ zh, en }: RuleFinding['message'], { folder }: DerivedFacts): RuleFinding['message'] {
  return {
    zh: `换成 ${folder} 的字之后：${zh}（在原文或 report.yaml 的 conversion 里改。）`,
    en: `With its characters converted for ${folder}: ${en} (Mend it in this file, or in conversion of report.yaml.)`,
  };
}

function findingsOfAll(rules: readonly Rule[], file: FileFacts, corpus: Corpus): Finding[] {
  return rules.flatMap((rule) => findingsOf(rule, file, corpus));
}

function findingsOf(rule: Rule, file: FileFacts, corpus: Corpus): Finding[] {
  const { id } = rule;
  const isTypography = id.startsWith(TYPOGRAPHY);
  const settings = isTypography ? corpus.publicationOf(file.folder).typography : {};
  const setting = settings[id.slice(TYPOGRAPHY.length)];
  if (setting === 'off') return [];
  // what two sides disagree about is judged when one of them has gone
  if (id !== CONFLICT && isDisputed(file)) return [];
  const isFixed = !file.garbled; // what cannot be read cannot be written back
  return judge(rule, file, corpus).map(({ line, column, message, fix }) => ({
    path: file.path,
    line,
    column,
    level: setting ?? rule.level,
    rule: id,
    message,
    ...(fix && isFixed && { fix }),
  }));
}

/** @throws naming the file, if a rule fails on it: that is a fault of the rule, never of the content. */
function judge(rule: Rule, file: FileFacts, corpus: Corpus): RuleFinding[] {
  try {
    return [...rule.check(file, corpus)];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new Error(`the rule ${rule.id} failed on ${file.path}: ${reason}`, { cause });
  }
}
