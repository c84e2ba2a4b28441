import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COPIED, KEPT } from '../../../src/diagrams/import-mermaid.ts';

type Config = { readonly list: string[]; readonly inner: { deep: { a: number }; b: number }; plain: number };

test('Mermaid has the line that is written otherwise here, once', () => {
  const folder = 'node_modules/mermaid/dist/chunks/mermaid.core';
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(COPIED).slice(1));
  expect(found).toHaveLength(1);
});

test('what it puts there answers as before: the configuration of now, which nobody changes by changing an answer', () => {
  const make = new Function(
    'assignWithDepth_default',
    `let currentConfig; const getConfig = () => { ${KEPT} };
     return { getConfig, setConfig: (config) => { currentConfig = config; } };`,
  );
  const { getConfig, setConfig } = make((_: object, config: object) => structuredClone(config)) as {
    getConfig: () => Config;
    setConfig: (config: Config) => void;
  };
  const first: Config = { list: ['a'], inner: { deep: { a: 1 }, b: 2 }, plain: 3 };
  setConfig(first);
  expect(getConfig()).toEqual(first);
  const answer = getConfig();
  answer.list.push('b');
  answer.inner.b = 9;
  answer.inner.deep.a = 9;
  answer.plain = 9;
  expect(getConfig()).toEqual(first);
  const second = { ...first, plain: 4 };
  setConfig(second);
  expect(getConfig()).toEqual(second);
});
