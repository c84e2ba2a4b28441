import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { type Caption, renderFigure } from '../../../src/diagrams/figure.ts';
import type { Drawing } from '../../../src/diagrams/finish.ts';
import { fontSizeOnPhone } from '../../../src/diagrams/fit.ts';
import { makeSvgFile } from '../../../src/diagrams/svg-file.ts';

const DRAWING: Drawing = {
  svg: '<svg viewBox="-4 -4 208 108" width="208" height="108"><path id="\ufdd0-0" stroke="var(--measure)"/><a href="\ufdd10\ufdd1"><text>一&amp;二\u00a0</text></a></svg>',
  links: ['x.mdx#p1'],
  width: 208,
  height: 108,
  fontSize: 16,
  labels: ['一&二'],
  linked: true,
};
const CAPTION: Caption = { title: '两条河', alt: '一条长，一条短。', byLine: '本版绘制', enlarge: '放大' };

function figure(drawing: Drawing, caption: Partial<Caption> = {}): HTMLElement {
  const html = renderFigure(drawing, 'figure-1', { ...CAPTION, ...caption }, (target) => `/site/${target}`);
  const found = new JSDOM(html).window.document.querySelector('figure');
  if (!found) throw new Error('no figure');
  return found;
}

test('the headline stands above the picture, what the editor chose below it', () => {
  const element = figure(DRAWING, { caption: '分组是编者所定' });
  expect([...element.children].map(({ className, localName }) => className || localName)).toEqual([
    'diagram-title',
    'diagram-view',
    'figcaption',
  ]);
  expect(element.querySelector('.diagram-title')?.textContent).toBe('两条河');
  expect(element.querySelector('figcaption span')?.textContent).toBe('分组是编者所定');
  expect(element.querySelector('figcaption small')?.textContent).toBe('本版绘制');
});

test('title and text alternative say what was written, whatever it is', () => {
  const title = '$& "$1" <b>';
  const alt = '$` </desc><script>alert(1)</script> $$';
  const element = figure(DRAWING, { title, alt });
  expect(element.querySelector('svg title')?.textContent).toBe(title);
  expect(element.querySelector('svg desc')?.textContent).toBe(alt);
  expect(element.querySelector('.diagram-title')?.textContent).toBe(title);
  expect(element.querySelector('script, b')).toBeNull();
});

test('a title or a target with what stands for ids and links is a title or a target', () => {
  const title = 'DIAGRAM-ID <a href="x"> \ufdd0-title \ufdd10\ufdd1';
  const element = figure({ ...DRAWING, links: ['"><script>$&'] }, { title });
  expect(element.querySelector('svg title')?.textContent).toBe('DIAGRAM-ID <a href="x"> -title 0');
  expect(element.querySelector('svg a')?.getAttribute('href')).toBe('/site/"><script>$&');
});

test('the control leads to the file; without one it is a button for scripts', () => {
  expect(
    figure(DRAWING, { href: '/figures/a.svg' }).querySelector('a.diagram-open')?.getAttribute('href'),
  ).toBe('/figures/a.svg');
  expect(figure(DRAWING).querySelector('button.needs-script')?.textContent).toBe('放大');
});

test('links lead where the page says, ids are those of the page', () => {
  const element = figure(DRAWING);
  expect(element.querySelector('svg a')?.getAttribute('href')).toBe('/site/x.mdx#p1');
  expect(element.querySelector('svg path')?.id).toBe('figure-1-0');
  expect(element.querySelector('svg')?.getAttribute('role')).toBe('group');
});

test('a narrow version comes along, with ids and a name of its own', () => {
  const { svg, links, height, fontSize } = DRAWING;
  const element = figure({ ...DRAWING, width: 700, narrow: { svg, links, width: 300, height, fontSize } });
  const [wide, narrow] = [...element.querySelectorAll('svg')];
  expect([wide?.getAttribute('class'), narrow?.getAttribute('class')]).toEqual(['is-wide', 'is-narrow']);
  const ids = [...element.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(narrow?.querySelector('title')?.textContent).toBe('两条河');
  expect(element.classList.contains('wide')).toBe(false);
});

test('a picture too small to read on a phone scrolls, reachable by keyboard', () => {
  const view = figure({ ...DRAWING, width: 900 }).querySelector('.diagram-view');
  expect(view?.getAttribute('tabindex')).toBe('0');
  expect(view?.getAttribute('role')).toBe('region');
  expect(figure(DRAWING).querySelector('.diagram-view')?.hasAttribute('tabindex')).toBe(false);
});

test.each([
  [{ width: 300, height: 1, fontSize: 16 }, 16],
  [{ width: 670, height: 1, fontSize: 16 }, 8],
  [{ width: 670, height: 1, fontSize: 16, narrow: { width: 335, height: 1, fontSize: 14 } }, 14],
])('the size of the smallest text on a phone: %o', (size, expected) => {
  expect(fontSizeOnPhone(size)).toBe(expected);
});

test('the file of a picture is a picture by itself, in both schemes', () => {
  const file = makeSvgFile(
    DRAWING,
    { title: '河 $&', alt: '长 <短>', language: 'zh-Hans' },
    (target) => `https://x.example/${target}`,
  );
  const parsed = new new JSDOM('').window.DOMParser().parseFromString(file, 'image/svg+xml');
  const root = parsed.documentElement;
  expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(root.querySelector('title')?.textContent).toBe('河 $&');
  expect(root.querySelector('desc')?.textContent).toBe('长 <短>');
  const styles = root.querySelector('style')?.textContent ?? '';
  expect(styles.match(/--measure:/g)).toHaveLength(2);
  expect(styles).toContain('prefers-color-scheme:dark');
  expect(styles).not.toContain('--problem:');
  for (const [, token] of file.matchAll(/var\(--([\w-]+)\)/g)) expect(styles).toContain(`--${token}:`);
  expect(root.querySelector('rect')?.getAttribute('fill')).toBe('var(--paper)');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('https://x.example/x.mdx#p1');
  expect(root.querySelector('rect')?.getAttribute('x')).toBe('-4');
});
