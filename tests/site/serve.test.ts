import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import { SITES } from '../sites.ts';

let served: Awaited<ReturnType<typeof serveSite>> | undefined;
const ask = (path: string) => fetch(new URL(path, served?.address), { redirect: 'manual' });

beforeAll(async () => {
  served = await serveSite({ ...SITES.sampleAtBase, port: 0 });
});
afterAll(() => served?.server.close());

test('pages and files are there, under the base path', async () => {
  expect((await ask('picking/weather/')).status).toBe(200);
  expect((await ask('report.json')).headers.get('content-type')).toMatch(/^application\/json/);
  const top = await ask('/');
  expect([top.status, top.headers.get('location')]).toEqual([302, '/some/base/']);
});

test.each(['no-such-page/', 'picking/nothing/', '/outside/', '/some/bases/'])(
  'what is not there is not found, and said so on a page: %s',
  async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这一页');
  },
);

test('a search for five thousand characters of Han is answered', async () => {
  expect((await ask(`search/?q=${encodeURIComponent('茶'.repeat(5000))}`)).status).toBe(200);
});

test('a part of a file is sent where it is asked for plainly; whatever else is asked, the server goes on', async () => {
  const part = await fetch(new URL('report.json', served?.address), { headers: { range: 'bytes=0-4' } });
  expect([part.status, (await part.text()).length]).toEqual([206, 5]);
  const whole = await (await ask('report.json')).text();
  for (const range of [
    'bytes=10-5',
    'bytes=-5',
    'bytes=a-b',
    'bytes=0-1,3-4',
    'lines=1-2',
    `bytes=${'9'.repeat(400)}-`,
  ]) {
    const answer = await fetch(new URL('report.json', served?.address), { headers: { range } });
    expect([range, answer.status, await answer.text()]).toEqual([range, 200, whole]);
  }
});

test('other machines are not answered, unless it is told to', async () => {
  const [own] = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && !each.internal && each.family === 'IPv4');
  if (!served || !own) throw new Error('this machine has no address of its own');
  const { port } = new URL(served.address);
  await expect(fetch(`http://${own.address}:${port}/some/base/`)).rejects.toThrow();
  const open = await serveSite({ ...SITES.sampleAtBase, port: 0, host: '0.0.0.0' });
  const { port: openPort } = new URL(open.address);
  expect((await fetch(`http://${own.address}:${openPort}/some/base/`)).status).toBe(200);
  open.server.close();
});

test.each(['', 'no-such-page/', 'report.json'])('no other site may frame it: %s', async (path) => {
  const { headers } = await ask(path);
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
