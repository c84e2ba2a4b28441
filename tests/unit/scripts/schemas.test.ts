import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSchemas } from '../../../scripts/schema/make-schemas.ts';

test.each([...makeSchemas()])('%s is what the code says (npm run schema)', (file, text) => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
});

test('the schemas are closed', () => {
  for (const text of makeSchemas().values())
    expect(JSON.parse(text)).toMatchObject({ additionalProperties: false });
});
