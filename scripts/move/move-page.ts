import { mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFacts } from '../../src/content/read-facts.ts';
import { planMove } from './plan-move.ts';

/**
 * Renames a page or a chapter's folder, and mends what leads there.
 *
 * @param contentDir absolute path.
 * @param from path from the content folder; `to` as well.
 * @returns what was done, a line each.
 * @throws {CommandError} if that cannot be; nothing has changed then.
 */
export async function movePage(contentDir: string, from: string, to: string): Promise<string[]> {
  const { files } = await readFacts(contentDir);
  const { renamed, rewritten, redirected } = planMove(from, to, files);
  for (const [file, text] of rewritten) writeFileSync(path.join(contentDir, file), text);
  for (const [old, file] of renamed) rename(path.join(contentDir, old), path.join(contentDir, file));
  return [
    ...Array.from(renamed, ([old, file]) => `${old} → ${file}`),
    ...Array.from(redirected, ([old, route]) => `/${old} redirects to /${route}`),
    `${rewritten.size} files rewritten. Run: npm run check`,
  ];
}

function rename(source: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(source, target);
  const left = path.dirname(source);
  if (readdirSync(left).length === 0) rmdirSync(left);
}
