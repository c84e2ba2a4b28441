/**
 * The languages an edition can appear in, as BCP 47 tags, and where each one lives.
 * `folder` is the folder under `content/`; `prefix` is the first path segment of its addresses.
 */
export const LANGUAGES = {
  'zh-Hans': { folder: 'zh', prefix: '' },
  en: { folder: 'en', prefix: 'en/' },
  'zh-Hant': { folder: 'zh', prefix: 'zh-hant/' },
} as const;

export type Language = keyof typeof LANGUAGES;

/** A text that the tools can say in both of the contributors' languages. */
export type Localised = { readonly zh: string; readonly en: string };
