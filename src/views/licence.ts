import type { Language } from '../domain/language.ts';

const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-([1-4]\.0)$/;

/** Where a licence is explained, by its SPDX identifier: in the reader's language where its makers say it in that: theirs are tags. */
export function licenceUrl(spdx: string, language: Language): string {
  const [, kind, version] = CREATIVE_COMMONS.exec(spdx) ?? [];
  const deed = `deed.${language.toLowerCase()}`;
  if (kind) return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${deed}`;
  if (spdx === 'CC0-1.0') return `https://creativecommons.org/publicdomain/zero/1.0/${deed}`;
  return `https://spdx.org/licenses/${encodeURIComponent(spdx)}.html`;
}
