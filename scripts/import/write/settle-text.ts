import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding, Fix } from '../../../src/domain/finding.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { mendInRounds } from '../../check/fix-content.ts';
import type { OutputFile } from './plan-changes.ts';

export type Settled = {
  readonly files: readonly OutputFile[];
  /** What the check still finds: for a person to decide. */
  readonly findings: readonly Finding[];
};

/**
 * Brings the files of an import into the form that the check asks for, as far as it can mend them itself.
 *
 * @param keepsCharacters whether the text says what it says to the character: punctuation is then marked as meant
 *   rather than changed.
 */
export async function settleText(files: readonly OutputFile[], keepsCharacters: boolean): Promise<Settled> {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  try {
    const texts = files.filter(({ content }) => typeof content === 'string');
    // pictures are decoded by each check, and nothing in them is mended
    const rest = files.filter((file) => !texts.includes(file));
    putInto(folder, texts);
    const contents = new Map(files.map(({ path: file, content }) => [file, content]));
    const check = async () => {
      const { findings } = await loadEditions(folder);
      return findings.map((finding) => (keepsCharacters ? asMeant(finding, contents) : finding));
    };
    await mendInRounds(check, async (file, change) => {
      const source = contents.get(file);
      if (typeof source !== 'string') return false;
      const mended = change(source);
      contents.set(file, mended);
      writeFileSync(path.join(folder, file), mended);
      return mended !== source;
    });
    putInto(folder, rest);
    return {
      files: [...contents].map(([file, content]) => ({ path: file, content })),
      findings: await check(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function putInto(folder: string, files: readonly OutputFile[]): void {
  for (const { path: file, content } of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
}

/** A mark of punctuation behind a backslash is as the writer means it; no other fix changes characters then. */
function asMeant(finding: Finding, contents: ReadonlyMap<string, OutputFile['content']>): Finding {
  const { fix, rule, path: file } = finding;
  const source = contents.get(file);
  if (!fix || typeof source !== 'string') return finding;
  const found = source.slice(fix.start, fix.end);
  const isMark = rule.startsWith('typography/') && /^[!-/:-@[-`{-~]$/.test(found);
  const meant: Fix | undefined = isMark ? { ...fix, text: `\\${found}` } : undefined;
  const { fix: _, ...rest } = finding;
  return meant ? { ...rest, fix: meant } : rest;
}
