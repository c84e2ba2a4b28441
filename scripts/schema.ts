/** `npm run schema`: writes the JSON Schemas of front matter to `schemas/`, for editors and other tools. */
import { writeFileSync } from 'node:fs';
import { makeSchemas } from './schema/make-schemas.ts';

for (const [file, text] of makeSchemas()) writeFileSync(file, text);
