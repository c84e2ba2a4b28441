import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../../../scripts/serve/serve-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'report-serve-'));
type Served = Awaited<ReturnType<typeof serveSite>>;
const served: Served[] = [];

async function serve(base: string, host?: string): Promise<Served> {
  const one = await serveSite({ folder, base, port: 0, ...(host && { host }) });
  served.push(one);
  return one;
}

beforeAll(() => {
  writeFileSync(path.join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(path.join(folder, '404.html'), '<p>none</p>');
  writeFileSync(path.join(folder, 'data.csv'), '0123456789');
});
afterAll(() => {
  for (const { server } of served) server.close();
  rmSync(folder, { recursive: true });
});

test('every answer says that it may stand in no frame and be taken for nothing else', async () => {
  const { address } = await serve('/base/');
  for (const where of ['', 'data.csv', 'nowhere/', '/']) {
    const { headers } = await fetch(new URL(where, address), { redirect: 'manual' });
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('at the root nothing is led elsewhere; what is not there is answered by the page for it, as HTML', async () => {
  const { address } = await serve('/');
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await (await fetch(address)).text()).toBe('<p>home</p>');
  const missing = await fetch(new URL('none/', address));
  expect([missing.status, missing.headers.get('content-type'), await missing.text()]).toEqual([
    404,
    'text/html;charset=utf-8',
    '<p>none</p>',
  ]);
});

test.each([
  ['bytes=0-1', 206, '01'],
  ['bytes=0-0', 200, '0123456789'],
  ['bytes=3-', 206, '3456789'],
  ['bytes=5-5', 206, '5'],
  ['bytes=5-4', 200, '0123456789'],
  ['bytes=-4', 200, '0123456789'],
  ['xbytes=0-1', 200, '0123456789'],
  ['bytes=0-1,2-3', 200, '0123456789'],
  [`bytes=${'1'.repeat(16)}-`, 200, '0123456789'],
])('asked for %s the server answers %i', async (range, status, text) => {
  const { address } = served[0] ?? (await serve('/base/'));
  const answer = await fetch(new URL('data.csv', address), { headers: { range } });
  expect([answer.status, await answer.text()]).toEqual([status, text]);
});

test('addresses with long queries are answered', async () => {
  const { address } = served[0] ?? (await serve('/base/'));
  const status = await new Promise((resolve, reject) => {
    get(`${address}?q=${'a'.repeat(40_000)}`, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
  expect(status).toBe(200);
});

test('a new file is served without starting again', async () => {
  const { address } = served[0] ?? (await serve('/base/'));
  writeFileSync(path.join(folder, 'late.csv'), 'late');
  expect(await (await fetch(new URL('late.csv', address))).text()).toBe('late');
});

test.each([
  ['127.0.0.1', /^http:\/\/localhost:/],
  ['0.0.0.0', /^http:\/\/localhost:/],
  ['localhost', /^http:\/\/localhost:/],
])('the address that is told for %s is one that can be opened', async (host, expected) => {
  const { address } = await serve('/', host);
  expect(address).toMatch(expected);
  expect((await fetch(address)).status).toBe(200);
});

test('a port that is taken is told', async () => {
  const { server } = served[0] ?? (await serve('/base/'));
  const bound = server.address();
  const port = bound && typeof bound === 'object' ? bound.port : 0;
  await expect(serveSite({ folder, base: '/', port })).rejects.toThrow('EADDRINUSE');
});
