import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../project-copy.ts';

const { folder: project, remove } = copyProject('new-key');
afterAll(remove);

const LOAD = `
  const { loadEditions } = await import('./src/load-editions.ts');
  const { editions, findings } = await loadEditions(process.argv[1]);
  const [{ sections }] = editions[0].report.chapters;
  console.log(JSON.stringify({ findings, epigraphs: sections.map(({ epigraph }) => epigraph) }));
`;

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(project, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(project, file), text.replace(from, to));
}

test('a key of front matter is added in one file: check and edition have it from the schema', () => {
  replaceIn(
    'src/domain/schema/page.ts',
    '  formerly,\n});\n\nconst problem',
    "  formerly,\n  epigraph: line.describe('A motto.').optional(),\n});\n\nconst problem",
  );
  replaceIn(
    'src/domain/schema/page.ts',
    '  since,\n  formerly,',
    '  since,\n  formerly,\n  epigraph: line.optional(),',
  );
  cpSync('tests/fixtures/tiny', path.join(project, 'content'), { recursive: true });
  replaceIn('content/zh/01-tea/01-picking.mdx', '---\n', '---\nepigraph: 茶如人生\n');
  const said = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', LOAD, path.join(project, 'content')],
    { cwd: project, encoding: 'utf8' },
  );
  expect(JSON.parse(said)).toEqual({ findings: [], epigraphs: ['茶如人生', null] });
});
