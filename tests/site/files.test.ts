import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { copyProject, shareCache } from '../project-copy.ts';
import { leftoverOf, SITES } from '../sites.ts';
import { readEditions } from './pages.ts';

const { folder, content } = SITES.sample;
const fileAt = (address: string) => path.join(folder, decodeURI(address));

describe.each(readEditions(SITES.sample))('in $language', ({ language, root, pages }) => {
  const documentOf = (route: string) => pages.get(root + route)?.document;

  test('a data file beside a page is published as it is, where its link leads', () => {
    const link = documentOf('making/firing/')?.querySelector('main a[href$=".csv"]');
    expect(link?.getAttribute('href')).toBe(`${root}making/firing.csv`);
    const written = path.join(content, language === 'en' ? 'en' : 'zh', '02-making/firing.csv');
    expect(readFileSync(fileAt(`${root}making/firing.csv`))).toEqual(readFileSync(written));
  });

  test('a drawing that has a view box alone is published as it was written, and its size is known', () => {
    const image = documentOf('picking/pickers/')?.querySelector('main img[src*="bud"]');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['240', '180']);
    expect(image?.getAttribute('src')).toMatch(/\.svg$/);
    const published = readFileSync(fileAt(image?.getAttribute('src') ?? ''), 'utf8');
    const written = path.join(content, language === 'en' ? 'en' : 'zh', 'images/bud.svg');
    if (language !== 'zh-Hant') expect(published).toBe(readFileSync(written, 'utf8'));
  });

  test('a photograph is served as AVIF no larger than a column needs, or as WebP, and its size is known', async () => {
    const photographs = [...pages.values()].flatMap(({ document }) => [
      ...document.querySelectorAll('main picture'),
    ]);
    expect(photographs.length).toBeGreaterThan(0);
    for (const photograph of photographs) {
      const image = photograph.querySelector('img');
      const [width, height] = ['width', 'height'].map((name) => Number(image?.getAttribute(name)));
      const source = photograph.querySelector('source[type="image/avif"][sizes]');
      const set = (source?.getAttribute('srcset') ?? '').split(', ').map((each) => each.split(' '));
      for (const [address = '', said = ''] of set) {
        const found = await sharp(fileAt(address)).metadata();
        expect([found.format, found.compression, `${found.width}w`]).toEqual(['heif', 'av1', said]);
        expect(found.width).toBeLessThanOrEqual(Math.min(width ?? 0, 1400));
        expect(found.width / found.height).toBeCloseTo((width ?? 0) / (height ?? 1), 1);
      }
      expect((await sharp(fileAt(image?.getAttribute('src') ?? '')).metadata()).format).toBe('webp');
    }
  });
});

test('a build removes what one that was killed has left beside its site', () => {
  expect(existsSync(leftoverOf(SITES.sample))).toBe(false);
});

test('the index of another text has other names, so that no cache mixes two editions', () => {
  const [sample, found] = [SITES.sample, SITES.found].map((site) =>
    ['fragment', 'index'].flatMap((kind) => readdirSync(path.join(site.folder, 'pagefind', kind))),
  );
  expect(found?.length).toBeGreaterThan(4);
  // `unknown_`, a piece of the hash, kind, number: not the number alone
  const pieces = (names: readonly string[] = []) => new Set(names.map((name) => name.slice(8, 11)));
  expect(pieces(sample)).toHaveProperty('size', 1);
  expect(pieces(found)).not.toEqual(pieces(sample));
});

test('no photograph is published as it was taken', () => {
  const published = readdirSync(path.join(folder, '_astro'));
  expect(published.filter((name) => /\.(jpe?g|png)$/.test(name))).toEqual([]);
  expect(published.filter((name) => name.endsWith('.svg'))).not.toEqual([]);
});

test('the development server has the data files too', async () => {
  const { folder: project, remove } = copyProject('dev');
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: project,
    env: {
      ...process.env,
      CONTENT_DIR: path.resolve(content),
      CACHE_DIR: shareCache(project),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      NODE_ENV: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let address = '';
    for await (const line of createInterface(server.stdout)) {
      [address = ''] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      if (address) break;
    }
    const response = await fetch(`${address}/en/making/firing.csv`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(readFileSync(path.join(content, 'en/02-making/firing.csv'), 'utf8'));
    expect((await fetch(`${address}/making/nothing.csv`)).status).toBe(404);
  } finally {
    server.kill();
    await once(server, 'exit');
    remove();
  }
});
