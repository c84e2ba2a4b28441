import type { FileFacts, FolderFacts } from '../content/facts.ts';
import { UNNAMED } from '../content/read-publication.ts';
import { compareFindings, type Finding } from '../domain/finding.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Staleness } from '../model/find-stale.ts';
import { writtenLanguages } from '../model/link-editions.ts';
import { findTies } from '../model/unresolved.ts';
import { loadRules } from './load-rules.ts';
import type { Corpus, Fault, Rule } from './rule.ts';

/**
 * Holds every file against every rule. All findings, sorted by file and line.
 *
 * @param judged for callers that want to know of some files only, in the company of the others.
 */
export async function applyRules(
  facts: FolderFacts,
  stale: Staleness = new Map(),
  judged: Iterable<FileFacts> = facts.files.values(),
): Promise<Finding[]> {
  const rules = await loadRules();
  const { files, derived, drawings } = facts;
  const served = new Map<string, FileFacts>([...files, ...[...derived].filter(([, { lentBy }]) => lentBy)]);
  const [original = 'zh-Hans'] = writtenLanguages(facts);
  const corpus: Corpus = {
    files,
    served,
    stale,
    drawings,
    publicationOf: (folder) => files.get(`${folder}/report.yaml`)?.publication?.publication ?? UNNAMED,
    original: LANGUAGES[original].folder,
    ties: findTies(served),
    ruleIds: new Set(rules.map(({ id }) => id)),
  };
  return [...judged]
    .flatMap((file) => rules.flatMap((rule) => findingsOf(rule, file, corpus)))
    .sort(compareFindings);
}

const TYPOGRAPHY = 'typography/';

function findingsOf(rule: Rule, file: FileFacts, corpus: Corpus): Finding[] {
  const { id } = rule;
  const isTypography = id.startsWith(TYPOGRAPHY);
  const settings = isTypography ? corpus.publicationOf(file.folder).typography : {};
  const setting = settings[id.slice(TYPOGRAPHY.length)];
  if (setting === 'off') return [];
  return judge(rule, file, corpus).map(({ line, column, message, fix }) => ({
    path: file.path,
    line,
    column,
    level: setting ?? rule.level,
    rule: id,
    message,
    ...(fix && !file.garbled && { fix }), // what cannot be read cannot be written back
  }));
}

/** @throws naming the file, if a rule fails on it: that is a fault of the rule, never of the content. */
function judge(rule: Rule, file: FileFacts, corpus: Corpus): Fault[] {
  try {
    return [...rule.check(file, corpus)];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new Error(`the rule ${rule.id} failed on ${file.path}: ${reason}`, { cause });
  }
}
