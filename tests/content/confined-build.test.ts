import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { environmentOf, flagsOf, PROJECT, withoutNetwork } from '../../scripts/build/confine.ts';
import { readSearchPages } from '../../src/integrations/search-pages.ts';
import { startScript } from '../../src/programs/start-program.ts';
import { answerQuestion } from '../../src/programs/starter.ts';
import { copyProject } from '../project-copy.ts';

/** What content could do to a build if it got code into it: scripts are run as a build is. */
const work = mkdtempSync(path.join(tmpdir(), 'report-confined-'));
const server = createServer((_, response) => response.end('reached'));
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
  rmSync(work, { recursive: true });
});

let scripts = 0;
/** Runs lines of script; 0 if they end, 3 if they throw. */
async function run(lines: string, prefix: readonly string[] = [], flags = flagsOf()): Promise<number> {
  scripts += 1;
  const script = path.join(work, `${scripts}.mjs`);
  writeFileSync(
    script,
    `try { ${lines} } catch (error) { process.exitCode = 3 } finally { process.disconnect?.() }`,
  );
  return startScript({
    script,
    cwd: PROJECT,
    flags,
    environment: environmentOf(),
    answer: (message) => answerQuestion(message, async () => ({ known: true, output: 'answered' })),
    prefix,
  });
}

test('a process like this runs, and writes to the caches', async () => {
  const file = path.join(PROJECT, 'node_modules/.cache/confined-build-test');
  expect(await run(`(await import('node:fs')).writeFileSync(${JSON.stringify(file)}, '')`)).toBe(0);
  expect(existsSync(file)).toBe(true);
  rmSync(file);
});

test.each([
  ['src/x.ts', 'writeFileSync(FILE, "")'],
  ['content/x.mdx', 'writeFileSync(FILE, "")'],
  ['package.json', 'appendFileSync(FILE, "")'],
  ['.git/config', 'appendFileSync(FILE, "")'],
  ['dist', 'mkdirSync(FILE, { recursive: true })'],
  ['node_modules/.cache/out', 'symlinkSync("/etc", FILE)'],
])('it does not write elsewhere: %s', async (file, call) => {
  const target = JSON.stringify(path.join(PROJECT, file));
  expect(await run(`(await import('node:fs')).${call.replace('FILE', target)}`)).toBe(3);
});

test('it starts no program and no process of Node', async () => {
  const witness = path.join(work, 'started');
  for (const call of [`execFileSync('touch', ['${witness}'])`, `fork('${path.join(work, '1.mjs')}')`])
    expect(await run(`(await import('node:child_process')).${call}`)).toBe(3);
  expect(existsSync(witness)).toBe(false);
});

const CALLS = [
  `await fetch('ADDRESS')`,
  `await new Promise((resolve, reject) => import('node:http').then(({ get }) => get('ADDRESS', resolve).on('error', reject)))`,
  `await new Promise((resolve, reject) => import('node:net').then(({ connect }) => connect(Number(new URL('ADDRESS').port), '127.0.0.1', resolve).on('error', reject)))`,
  `await (await import('node:dns')).promises.resolve('report.example')`,
  `await (await import('node:dns/promises')).lookup('report.example')`,
  `(await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')`,
];

test.each(CALLS)('it reaches nobody by Node’s own means: %s', async (call) => {
  expect(await run(call.replaceAll('ADDRESS', address))).not.toBe(0);
});

test.each(CALLS.slice(0, 3))('which would be reached otherwise: %s', async (call) => {
  const flags = flagsOf().filter((flag) => !flag.startsWith('--require'));
  expect(await run(`${call.replaceAll('ADDRESS', address)}; process.exit(0)`, [], flags)).toBe(0);
});

test('nor from a thread', async () => {
  const code = `import('node:http').then(({ get }) => get('${address}', () => process.exit(0)).on('error', () => process.exit(3)))`;
  const start = `new Worker(${JSON.stringify(code)}, { eval: true }).on('exit', resolve).on('error', () => resolve(3))`;
  const lines = `const { Worker } = await import('node:worker_threads'); process.exitCode = await new Promise((resolve) => { ${start} });`;
  expect(await run(lines)).not.toBe(0);
});

test('where Linux lets it, it has no network at all', async (context) => {
  const prefix = await withoutNetwork();
  if (prefix.length === 0) context.skip();
  const listed = `if (Object.keys((await import('node:os')).networkInterfaces()).length > 0) throw new Error();`;
  expect(await run(listed, prefix)).toBe(0);
  expect(await run(listed)).toBe(3);
});

test('it knows no secret of the shell that started it', async () => {
  vi.stubEnv('GITHUB_TOKEN', 'secret');
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'secret');
  expect(await run(`if (JSON.stringify(process.env).includes('secret')) throw new Error()`)).toBe(0);
  vi.unstubAllEnvs();
});

test('it may ask git what a build asks, and nothing else', async () => {
  const ask = (question: object) =>
    run(
      `await new Promise((resolve, reject) => { process.on('message', resolve); setTimeout(reject, 2000); process.send(${JSON.stringify(
        { id: '00000000-0000-4000-8000-000000000000', question },
      )}); })`,
    );
  expect(await ask({ ask: 'log' })).toBe(0);
  expect(await ask({ ask: 'file', commit: '--output=/tmp/x', path: 'x' })).toBe(3);
  expect(await ask({ ask: 'fetch' })).toBe(3);
});

test('what it leaves to be indexed is held to its form', () => {
  const leave = (prefix: string) => JSON.stringify([{ language: 'en', prefix, pages: [] }]);
  expect(readSearchPages(leave('en/'))).toHaveLength(1);
  for (const prefix of ['../', '/etc/', 'en/../../']) expect(() => readSearchPages(leave(prefix))).toThrow();
});

/** An archive of a stranger's, with more in it than content, in which somebody runs our commands. */
function unpack(): { archive: string; witness: string } {
  const archive = mkdtempSync(path.join(work, 'archive-'));
  const witness = path.join(archive, 'ran');
  cpSync('tests/fixtures/tiny', path.join(archive, 'content'), { recursive: true });
  const code = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(witness)}, ''); export const jsx = 1; export default {};`;
  for (const name of ['astro', '@astrojs/mdx', 'mermaid']) {
    const folder = path.join(archive, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'evil.js'), code);
    const exported = { '.': './evil.js', './*': './evil.js' };
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, type: 'module', exports: exported }),
    );
  }
  for (const file of ['astro.config.mjs', 'vite.config.mjs', 'postcss.config.mjs', 'evil.js'])
    writeFileSync(path.join(archive, file), code);
  writeFileSync(
    path.join(archive, 'package.json'),
    JSON.stringify({ name: 'astro', type: 'module', exports: './evil.js', imports: { '#*': './evil.js' } }),
  );
  writeFileSync(path.join(archive, 'tsconfig.json'), '{"compilerOptions":{"paths":{"*":["./evil.js"]}}}');
  writeFileSync(
    path.join(archive, '.env'),
    'NODE_OPTIONS=--import=./evil.js\nCONTACT_EMAIL=evil@tea.example\n',
  );
  execFileSync('git', ['-C', archive, 'init', '-q']);
  execFileSync('git', ['-C', archive, 'config', 'core.fsmonitor', `touch ${witness}`]);
  return { archive, witness };
}

test('packages and configuration that lie around the content, and in the working folder, are not read', {
  timeout: 300_000,
}, () => {
  const { archive, witness } = unpack();
  const out = path.join(archive, 'out');
  const { folder: project, remove } = copyProject('confined');
  for (const script of ['scripts/check.ts', 'scripts/build.ts']) {
    const { status, stderr } = spawnSync(process.execPath, [path.join(project, script)], {
      cwd: archive,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '', CONTENT_DIR: 'content', OUT_DIR: 'out' },
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  }
  remove();
  expect(existsSync(witness)).toBe(false);
  expect(readdirSync(out)).toContain('index.html');
});
