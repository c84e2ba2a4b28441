import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a folder in the place of another, which may be on another file system. A reader sees the old site, for an
 * instant nothing, then the new one, never half of one; if the last step fails, the old one is put back.
 *
 * @throws if the folder cannot be put there; the old one is where it was.
 */
export function swapFolders(next: string, target: string): void {
  const [beside, old] = [besideOf(target, 'next'), besideOf(target, 'old')];
  rmSync(beside, { recursive: true, force: true });
  moveFolder(next, beside);
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(beside, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Removes what builds that were killed have left beside a target; an old site without its target is put back. */
export function removeLeftovers(target: string): void {
  const leftover = new RegExp(`^\\.${RegExp.escape(path.basename(target))}-(next|old)-(\\d+)$`);
  const parent = path.dirname(target);
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = leftover.exec(name) ?? [];
    if (!pid || isRunning(Number(pid))) continue;
    const folder = path.join(parent, name);
    if (kind === 'old' && !existsSync(target)) renameSync(folder, target);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Renames a folder; copies it where the other place is on another file system. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function besideOf(target: string, kind: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}-${kind}-${process.pid}`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
