import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isClaimName, RESERVED_SLUGS } from '../../src/domain/ids.ts';
import { SITES } from '../sites.ts';
import { readEditions, readPages } from './pages.ts';

const editions = readEditions(SITES.sample);
const claims = new Set(
  editions.flatMap(({ sections }) =>
    sections.flatMap(({ problems, measures }) =>
      [...problems, ...measures].map(({ id }) => id.split('#')[1]),
    ),
  ),
);

test('no chapter can be called as the site calls something of its own', () => {
  const chapters = editions[0]?.report.chapters.map(({ url }) => url.replaceAll('/', '')) ?? [];
  const former = ['weather'];
  const own = readdirSync(SITES.sample.folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => ![...chapters, ...former].includes(name));
  expect(own.length).toBeGreaterThan(7);
  // Astro's folder begins with a sign that no chapter can have
  expect(own.filter((name) => /^[a-z0-9-]+$/.test(name) && !RESERVED_SLUGS.has(name))).toEqual([]);
});

test('no problem or measure can be called as the page of a section calls a place of its own', () => {
  const sections = new Set(editions.flatMap(({ sections: own }) => own.map(({ url }) => url)));
  const ids = readPages(SITES.sample)
    .filter(({ url }) => sections.has(url))
    .flatMap(({ document }) => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    .filter((id) => !claims.has(id));
  expect(ids).toContain('related');
  expect([...new Set(ids)].filter(isClaimName)).toEqual([]);
});
