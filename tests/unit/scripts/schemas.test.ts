import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { makeSchemas, SCHEMAS } from '../../../scripts/schema/make-schemas.ts';

test.each([...makeSchemas()])('%s is what the code says (npm run schema)', (file, text) => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
});

test('each key says what it means, with an example that holds', () => {
  for (const [file, { schema }] of Object.entries(SCHEMAS))
    for (const [key, kind] of Object.entries(schema.shape)) {
      const { description, examples } = z.globalRegistry.get(kind) ?? {};
      expect(description, `${file}: ${key}`).toBeTruthy();
      expect(examples, `${file}: ${key}`).toHaveLength(1);
      expect(
        kind.safeParse(Array.isArray(examples) ? examples[0] : undefined).error,
        `${file}: ${key}`,
      ).toBeUndefined();
    }
});

test('the schemas are closed', () => {
  for (const text of makeSchemas().values())
    expect(JSON.parse(text)).toMatchObject({ additionalProperties: false });
});
