import type { Finding } from '../domain/finding.ts';
import { compareFindings } from '../domain/finding.ts';
import { indexClaims } from './claim-index.ts';
import { claims } from './claims.ts';
import { fileName } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { links } from './links.ts';
import { points } from './points.ts';
import { related } from './related.ts';
import type { ContentEntry, Conventions, Corpus, Rule } from './rule.ts';
import { safeMdx } from './safe-mdx.ts';
import { indexTerms, terms } from './terms.ts';
import { typography } from './typography/index.ts';

const RULES: readonly Rule[] = [
  fileName,
  frontMatter,
  safeMdx,
  points,
  links,
  claims,
  related,
  terms,
  ...typography,
];

/** Holds every file against every rule. All findings, sorted by file and line. */
export function applyRules(entries: ReadonlyMap<string, ContentEntry>, conventions: Conventions): Finding[] {
  const corpus: Corpus = {
    ...conventions,
    entries,
    claims: indexClaims(entries.values()),
    terms: indexTerms(entries.values()),
  };
  const findings: Finding[] = [];
  for (const entry of entries.values()) {
    for (const rule of RULES) {
      for (const flaw of rule(entry, corpus)) findings.push({ level: 'error', ...flaw, path: entry.path });
    }
  }
  return findings.sort(compareFindings);
}
