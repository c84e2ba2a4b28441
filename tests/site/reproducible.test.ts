import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../build-sites.ts';
import { SITES } from '../sites.ts';

const work = mkdtempSync(path.join(tmpdir(), 'again-'));
afterAll(() => rmSync(work, { recursive: true }));

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

test('a build that has kept nothing from another writes the same bytes', { timeout: 180_000 }, async () => {
  const again = path.join(work, 'site');
  await buildSite({ ...SITES.sample, folder: again }, { CACHE_DIR: path.join(work, 'cache') });
  expect(readdirSync(path.join(work, 'cache', 'diagrams')).length).toBeGreaterThan(10);
  expect(hashFiles(again)).toEqual(hashFiles(SITES.sample.folder));
});
