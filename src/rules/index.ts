import type { Finding, Flaw } from '../domain/finding.ts';
import { compareFindings } from '../domain/finding.ts';
import { indexAddresses } from './address-index.ts';
import { indexClaims } from './claim-index.ts';
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
import { related } from './related.ts';
import type { ContentEntry, Conventions, Corpus, Drawings, Rule } from './rule.ts';
import { safeMdx } from './safe-mdx.ts';
import { indexTerms, terms } from './terms.ts';
import { translations } from './translations.ts';
import { typography } from './typography/index.ts';

const RULES: readonly Rule[] = [
  fileName,
  encoding,
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
export function applyRules(
  entries: ReadonlyMap<string, ContentEntry>,
  drawings: Drawings,
  conventions: Conventions,
): Finding[] {
  const corpus: Corpus = {
    ...conventions,
    entries,
    drawings,
    addresses: indexAddresses(entries.values()),
    claims: indexClaims(entries.values()),
    terms: indexTerms(entries.values()),
  };
  const findings: Finding[] = [];
  for (const entry of entries.values()) {
    for (const rule of RULES) {
      for (const flaw of judge(rule, entry, corpus))
        findings.push({ level: 'error', ...flaw, path: entry.path });
    }
  }
  return findings.sort(compareFindings);
}

/** @throws naming the file, if a rule fails on it: that is a fault of the rule, never of the content. */
function judge(rule: Rule, entry: ContentEntry, corpus: Corpus): Flaw[] {
  try {
    return [...rule(entry, corpus)];
  } catch (cause) {
    throw new Error(`a rule failed on ${entry.path}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
