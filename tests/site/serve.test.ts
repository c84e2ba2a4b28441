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
