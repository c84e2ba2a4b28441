import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Calls } from './count-calls.ts';

const FOLDER = 'tests/fixtures/tiny';
/** Each page is written once and converted once. */
const FILES =
  2 *
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx')).length;

/** Everything that makes something of the text of a file: what parses it, and what finds its parts. */
const READERS = [
  'node_modules/mdast-util-from-markdown/lib/index.js fromMarkdown',
  'node_modules/micromark/lib/parse.js parse',
  'node_modules/yaml/dist/compose/compose-doc.js composeDoc',
  'src/markdown/parse.ts parseFile',
  'src/markdown/front-matter.ts readFrontMatter',
  'src/markdown/yaml.ts readYaml',
  'src/content/judge-schema.ts judgeSchema',
  'src/content/read-body.ts readBody',
  'src/diagrams/fence.ts findFences',
  'src/markdown/find-links.ts findLinks',
  'src/markdown/footnotes.ts placeFootnotes',
  'src/markdown/footnotes.ts readDefinitions',
  'src/markdown/marks.ts readMarks',
];

let calls: Calls;
beforeAll(() => {
  const copy = mkdtempSync(path.join(tmpdir(), 'parsed-once-')); // what git knows of former wordings is read besides
  try {
    cpSync(FOLDER, copy, { recursive: true });
    const output = execFileSync(process.execPath, ['tests/unit/content/count-calls.ts', copy], {
      encoding: 'utf8',
    });
    calls = JSON.parse(output);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test.each([...READERS, 'src/markdown/points.ts splitPoints'])(
  'a build has each file read once: %s',
  (reader) => {
    const sections = reader.endsWith('splitPoints') ? 4 : FILES;
    expect(calls.load[reader]).toBe(sections);
  },
);

test.each(READERS)('a pull request has each file read once a side: %s', (reader) => {
  expect(calls.report[reader]).toBe(2 * FILES);
});

test('a book parses nothing again', () => {
  const parsers = READERS.filter((reader) => !/footnotes|points/.test(reader));
  expect(parsers.filter((reader) => calls.book[reader])).toEqual([]);
  expect(calls.book['src/book/page-tree.ts makePageTree']).toBe(FILES);
});
