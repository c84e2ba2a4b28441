import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, startHosts } from '../../scripts/bench/start-hosts.ts';
import { compressFiles } from '../../scripts/compress/compress-files.ts';
import { hostHeaders } from '../../scripts/serve/host-headers.ts';
import { SITES } from '../sites.ts';

/** The sample's site with what is compressed beside it, and what nobody is to get. */
const folder = mkdtempSync(path.join(tmpdir(), 'report-hosted-'));
let hosts: Host[] = [];
let missing: string[] = [];

beforeAll(async () => {
  cpSync(SITES.sample.folder, folder, { recursive: true, filter: (from) => !from.includes('/previews') });
  await compressFiles(folder);
  writeFileSync(path.join(folder, '.secret'), 'nobody’s');
  ({ hosts, missing } = await startHosts(folder));
});
afterAll(() => {
  for (const host of hosts) host.stop();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Asks with the path as it is: `fetch` would tidy it. */
function ask(
  host: Host,
  route: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(host.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: route, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Holds something to be so of each host that this machine has. */
async function ofEach(hold: (host: Host, named: string) => Promise<void>): Promise<void> {
  expect(hosts.length + missing.length).toBe(3);
  for (const host of hosts) await hold(host, host.name);
}

const SCRIPT = () =>
  `/_astro/${readdirSync(path.join(folder, '_astro')).find((name) => name.endsWith('.js'))}`;

test('hosts that are not on this machine are named', ({ skip }) => {
  if (missing.length > 0) skip(`not on this machine, so not looked at: ${missing.join(', ')}`);
  expect(hosts.map(({ name }) => name)).toEqual(['npm run serve', 'Caddy', 'nginx']);
});

test('each answer says what hosts say; what has a hash in its name is kept for good, all else asked for again', async () => {
  await ofEach(async (host, name) => {
    const figure = readdirSync(path.join(folder, 'figures')).find((each) => each.endsWith('.svg'));
    for (const route of [
      '/',
      '/picking/weather/',
      '/nowhere/',
      SCRIPT(),
      '/report.json',
      `/figures/${figure}`,
    ]) {
      const { headers } = await ask(host, route);
      const said = Object.fromEntries(
        Object.entries(hostHeaders(route.slice(1))).map(([key, value]) => [key.toLowerCase(), value]),
      );
      expect(headers, `${name} ${route}`).toMatchObject(said);
      expect(headers['access-control-allow-origin'], route).toBe(said['access-control-allow-origin']);
    }
  });
});

test('the files for Netlify and Cloudflare say the same', () => {
  const lines = readFileSync('docs/hosting/_headers', 'utf8').split('\n');
  const rules = new Map<string, string[]>();
  for (const line of lines) {
    if (line.startsWith('/')) rules.set(line, []);
    else if (line.startsWith('  ')) [...rules.values()].at(-1)?.push(line.trim());
  }
  const { 'Cache-Control': again, ...always } = hostHeaders('');
  expect(rules.get('/*')).toEqual(Object.entries(always).map((pair) => pair.join(': ')));
  expect(again).toBe('no-cache');
  expect(rules.get('/_astro/*')).toEqual([`Cache-Control: ${hostHeaders('_astro/a.js')['Cache-Control']}`]);
  for (const [rule, said] of [...rules].slice(2))
    expect(said).toEqual([
      `Access-Control-Allow-Origin: ${hostHeaders(rule.slice(1).replace('*/', 'en/').replace('*', 'a.svg'))['Access-Control-Allow-Origin']}`,
    ]);
});

test.each([
  { route: '/picking/weather/', status: 200, type: /^text\/html;\s*charset=utf-8$/i },
  { route: '/report.json', status: 200, type: /^application\/json/ },
  { route: '/favicon.svg', status: 200, type: /^image\/svg\+xml/ },
  { route: '/nowhere/', status: 404, type: /^text\/html/ },
  { route: '/.secret', status: 404, type: /^text\/html/ },
  { route: '/picking/../../../../etc/passwd', status: 404, type: undefined },
  { route: '/%2e%2e/%2e%2e/%2e%2e/etc/passwd', status: 404, type: undefined },
  { route: '/..%2f..%2f..%2fetc/passwd', status: 404, type: undefined },
])('$route: $status', async ({ route, status, type }) => {
  await ofEach(async (host, name) => {
    const answer = await ask(host, route);
    const refused = type ? [status] : [400, 403, 404];
    expect(refused, `${name} ${answer.status}`).toContain(answer.status);
    if (type) expect(answer.headers['content-type'], name).toMatch(type);
    const text = answer.body.toString();
    expect(text).not.toMatch(/root:x:|nobody’s/);
    if (status === 404 && type) expect(text, name).toContain('没有这一页');
  });
});

test('what is compressed is sent to who takes it, and is the same', async () => {
  await ofEach(async (host, name) => {
    for (const route of ['/picking/weather/', SCRIPT(), '/report.json']) {
      const plain = await ask(host, route);
      expect(plain.headers['content-encoding'], name).toBe(undefined);
      const gzipped = await ask(host, route, { 'accept-encoding': 'gzip' });
      expect(gzipped.headers['content-encoding'], `${name} ${route}`).toBe('gzip');
      expect(gunzipSync(gzipped.body).equals(plain.body), `${name} ${route}`).toBe(true);
      if (name === 'nginx') continue; // Debian's has no brotli
      const brotli = await ask(host, route, { 'accept-encoding': 'gzip, br' });
      expect(brotli.headers['content-encoding'], `${name} ${route}`).toBe('br');
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    }
  });
});

test('parts, what has not changed, other methods, and addresses without their last slash', async () => {
  const bytes = readFileSync(path.join(folder, 'report.json'));
  await ofEach(async (host, name) => {
    const part = await ask(host, '/report.json', { range: 'bytes=3-9' });
    expect([part.status, part.body.equals(bytes.subarray(3, 10))], name).toEqual([206, true]);
    const { headers } = await ask(host, '/report.json');
    const again = await ask(host, '/report.json', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length], name).toEqual([304, 0]);
    const head = await ask(host, '/report.json', {}, 'HEAD');
    expect([head.status, head.body.length], name).toEqual([200, 0]);
    expect((await ask(host, '/report.json', {}, 'POST')).status, name).toBe(405);
    const bare = await ask(host, '/picking');
    expect([301, 302, 307, 308], name).toContain(bare.status);
    expect(new URL(bare.headers.location ?? '', host.address).href, name).toBe(`${host.address}picking/`);
  });
});
