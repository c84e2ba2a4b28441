import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { waitFor } from '../site-state.ts';
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

test('a build that has kept nothing from another writes the same bytes', { timeout: 600_000 }, async () => {
  await waitFor(SITES.again); // the last of those in the checkout
  const { folder, cache } = SITES.again;
  expect(readdirSync(path.join(cache, 'diagrams')).length).toBeGreaterThan(10);
  expect(hashFiles(folder)).toEqual(hashFiles(SITES.sample.folder));
});
