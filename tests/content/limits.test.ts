import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURE_LIMITS } from '../../src/content/picture-limits.ts';
import { FILE_LIMITS } from '../../src/content/read-folder.ts';
import { DIAGRAM_LIMITS } from '../../src/diagrams/limits.ts';
import { LIMITS } from '../../src/markdown/limits.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { MOST_READ } from '../../src/search/query.ts';

const IN_CODE = {
  file: FILE_LIMITS,
  text: LIMITS,
  picture: PICTURE_LIMITS,
  diagram: DIAGRAM_LIMITS,
  query: MOST_READ,
};

const ROW = /^\| `(\w+\.\w+)` \| ([\d,]+) \| [^|]+ \| (?:`([\w/-]+)`|none) \|$/gm;
const rows = [...readFileSync('docs/limits.md', 'utf8').matchAll(ROW)];

test('the table of limits has each of them with its value', () => {
  const written = rows.map(([, name, value = '']) => [name, Number(value.replaceAll(',', ''))]);
  const expected = Object.entries(IN_CODE).flatMap(([group, limits]) =>
    Object.entries(limits).map(([name, value]) => [`${group}.${name}`, value]),
  );
  expect(written.sort()).toEqual(expected.sort());
});

test('each of them is the finding of a rule', async () => {
  const ids = new Set((await loadRules()).map(({ id }) => id));
  for (const [, name, , rule] of rows) if (rule) expect(ids, name).toContain(rule);
});
