import type { Language } from '../domain/language.ts';

/** How Creative Commons names its pages in a language. */
const DEED: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-hans', 'zh-Hant': 'zh-hant', en: 'en' };

const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-([1-4]\.0)$/;

/** Where a licence is explained, by its SPDX identifier: in the reader's language where its makers say it in that. */
export function licenceUrl(spdx: string, language: Language): string {
  const [, kind, version] = CREATIVE_COMMONS.exec(spdx) ?? [];
  const deed = `deed.${DEED[language]}`;
  if (kind) return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${deed}`;
  if (spdx === 'CC0-1.0') return `https://creativecommons.org/publicdomain/zero/1.0/${deed}`;
  return `https://spdx.org/licenses/${encodeURIComponent(spdx)}.html`;
}
