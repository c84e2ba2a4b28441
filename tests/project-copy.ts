import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the project, for whoever changes or builds it: Astro keeps files of a build in the checkout, where
 * another may be going on. Not in `node_modules`, where Node does not read TypeScript.
 *
 * @param more what is to be there besides what a build needs.
 */
export function copyProject(
  name: string,
  more: readonly string[] = [],
): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `report-${name}-`));
  for (const part of [...PARTS, ...more]) cpSync(part, path.join(folder, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * A folder for what builds keep, in a copy of the project: with what is the same anywhere, drawings and the search's engine,
 * shared with the checkout.
 */
export function shareCache(project: string): string {
  const cache = path.join(project, 'cache');
  mkdirSync(cache);
  for (const name of ['diagrams', 'engines']) {
    const kept = path.resolve('node_modules/.cache', name);
    mkdirSync(kept, { recursive: true });
    symlinkSync(kept, path.join(cache, name));
  }
  return cache;
}
