/** `npm run move -- OLD NEW`: renames a page or a chapter's folder, and mends what leads there. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from '../src/content/read-facts.ts';
import { planMove } from './move/plan-move.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const USAGE = `usage: npm run move -- OLD NEW
  such as: npm run move -- zh/01-market/02-competition.mdx zh/01-market/02-rivals.mdx
           npm run move -- zh/01-market zh/01-environment`;

const contentDir = path.resolve(settings.contentDir);

/** A path from the content folder, whichever way it was typed. */
function fromContent(typed: string): string {
  const inside = path.relative(contentDir, path.resolve(typed));
  return (inside.startsWith('..') ? typed : inside).split(path.sep).join('/').replace(/\/$/, '');
}

function rename(old: string, file: string): void {
  const [source, target] = [path.join(contentDir, old), path.join(contentDir, file)];
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(source, target);
  const left = path.dirname(source);
  if (readdirSync(left).length === 0) rmdirSync(left);
}

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [from, to, ...rest] = positionals;
if (!from || !to || rest.length) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const { files: entries } = await readFacts(contentDir);
    const { renamed, rewritten, redirected } = planMove(fromContent(from), fromContent(to), entries);
    for (const [file, text] of rewritten) writeFileSync(path.join(contentDir, file), text);
    for (const [old, file] of renamed) rename(old, file);
    for (const [old, file] of renamed) console.log(`${old} → ${file}`);
    for (const [old, route] of redirected) console.log(`/${old} redirects to /${route}`);
    console.log(`${rewritten.size} files rewritten. Run: npm run check`);
  } catch (error) {
    sayFailure('Nothing was moved', error);
    process.exitCode = 1;
  }
}
