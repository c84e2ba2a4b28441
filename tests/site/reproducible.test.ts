import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../build-sites.ts';
import { SITES } from '../sites.ts';

function hashFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('a build that draws every diagram anew writes the same bytes', { timeout: 180_000 }, async () => {
  const again = path.resolve('node_modules/.cache/test-sites/again');
  rmSync('node_modules/.cache/diagrams', { recursive: true, force: true });
  await buildSite({ ...SITES.root, folder: again });
  expect(hashFiles(again)).toEqual(hashFiles(SITES.root.folder));
});
