import type { FileFacts, FolderFacts } from '../content/facts.ts';
import { UNNAMED } from '../content/read-publication.ts';
import type { Finding, Flaw } from '../domain/finding.ts';
import { compareFindings } from '../domain/finding.ts';
import { LANGUAGES } from '../domain/language.ts';
import { writtenLanguages } from '../model/link-editions.ts';
import { findTies } from '../model/unresolved.ts';
import { indexAddresses } from './address-index.ts';
import { claims } from './claims.ts';
import { diagrams } from './diagrams.ts';
import { encoding } from './encoding.ts';
import { externalLinks } from './external-links.ts';
import { fileName } from './file-name.ts';
import { formerly } from './formerly.ts';
import { frontMatter } from './front-matter.ts';
import { headings } from './headings.ts';
import { images } from './images/index.ts';
import { links } from './links.ts';
import { points } from './points.ts';
import { publication } from './publication.ts';
import { related } from './related.ts';
import type { Corpus, Rule } from './rule.ts';
import { safeMdx } from './safe-mdx.ts';
import { indexTerms, terms } from './terms.ts';
import { translations } from './translations.ts';
import { typography } from './typography/index.ts';

const RULES: readonly Rule[] = [
  fileName,
  encoding,
  publication,
  frontMatter,
  formerly,
  safeMdx,
  headings,
  points,
  links,
  externalLinks,
  images,
  diagrams,
  claims,
  related,
  terms,
  translations,
  ...typography,
];

/** Holds every file against every rule. All findings, sorted by file and line. */
export function applyRules(facts: FolderFacts): Finding[] {
  const { files, drawings } = facts;
  const [original = 'zh-Hans'] = writtenLanguages(facts);
  const corpus: Corpus = {
    files,
    drawings,
    publicationOf: (folder) => files.get(`${folder}/report.yaml`)?.publication?.publication ?? UNNAMED,
    original: LANGUAGES[original].folder,
    addresses: indexAddresses(files.values()),
    ties: findTies(facts),
    terms: indexTerms(files.values()),
  };
  const findings: Finding[] = [];
  for (const file of files.values()) {
    for (const rule of RULES) {
      for (const flaw of judge(rule, file, corpus))
        findings.push({ level: 'error', ...flaw, path: file.path });
    }
  }
  return findings.sort(compareFindings);
}

/** @throws naming the file, if a rule fails on it: that is a fault of the rule, never of the content. */
function judge(rule: Rule, entry: FileFacts, corpus: Corpus): Flaw[] {
  try {
    return [...rule(entry, corpus)];
  } catch (cause) {
    throw new Error(`a rule failed on ${entry.path}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
