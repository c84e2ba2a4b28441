import type { Finding } from '../domain/finding.ts';
import { compareFindings } from '../domain/finding.ts';
import { fileName } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { links } from './links.ts';
import { points } from './points.ts';
import type { Corpus, Rule } from './rule.ts';
import { safeMdx } from './safe-mdx.ts';

const RULES: readonly Rule[] = [fileName, frontMatter, safeMdx, points, links];

/** Holds every file against every rule. All findings, sorted by file and line. */
export function applyRules(corpus: Corpus): Finding[] {
  const findings: Finding[] = [];
  for (const entry of corpus.entries.values()) {
    for (const rule of RULES) {
      for (const flaw of rule(entry, corpus)) findings.push({ ...flaw, path: entry.path, level: 'error' });
    }
  }
  return findings.sort(compareFindings);
}
