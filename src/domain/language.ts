/** How a language is written and sorted, and where its edition lives. */
export type LanguageTraits = {
  /** Its name in itself, as a switch between languages shows it. */
  readonly name: string;
  /** Its locale as link previews name it, with a territory. */
  readonly locale: string;
  /** That a page can be read in it, in itself. */
  readonly offer: string;
  /** What closes that offer. */
  readonly close: string;
  /** The folder under the content folder that its text stands in; for one that is converted, would stand in. */
  readonly folder: string;
  /** The first segment of its addresses, unless it is the original. */
  readonly segment: string;
  /** The language whose text it is made from by converting characters; absent for one that is written. */
  readonly convertedFrom?: string;
  /** BCP 47 tag for `Intl.Collator`. */
  readonly collation: string;
  /** A sentence ends here, closing quotation marks included. */
  readonly sentenceEnd: RegExp;
  /** What joins two sentences or names in a row. */
  readonly separator: string;
  /** Which rules of typography hold for its text. */
  readonly typography: 'chinese' | 'latin';
};

const CHINESE_SENTENCE_END = /[。！？；][”’」』）]*/g;

/**
 * The languages that an edition can appear in, by BCP 47 tag. The first one that a content folder has is the
 * original, and has no segment in its addresses.
 */
export const LANGUAGES = {
  'zh-Hans': {
    name: '简体中文',
    locale: 'zh_CN',
    offer: '这一页有简体中文版。',
    close: '不用了',
    folder: 'zh',
    segment: 'zh',
    collation: 'zh-Hans-u-co-pinyin',
    sentenceEnd: CHINESE_SENTENCE_END,
    separator: '、',
    typography: 'chinese',
  },
  'zh-Hant': {
    name: '繁體中文',
    locale: 'zh_TW',
    offer: '這一頁有繁體中文版。',
    close: '不用了',
    folder: 'zh-hant',
    segment: 'zh-hant',
    convertedFrom: 'zh-Hans',
    collation: 'zh-Hant-u-co-stroke',
    sentenceEnd: CHINESE_SENTENCE_END,
    separator: '、',
    typography: 'chinese',
  },
  en: {
    name: 'English',
    locale: 'en_US',
    offer: 'This page is also in English.',
    close: 'No, thanks',
    folder: 'en',
    segment: 'en',
    collation: 'en',
    sentenceEnd: /[.!?][”’")\]]*(?=\s|$)/g,
    separator: ', ',
    typography: 'latin',
  },
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type Language = keyof typeof LANGUAGES;

/** The languages that are written, not converted, in the order in which one of them is the original. */
export const WRITTEN_LANGUAGES: readonly Language[] = (Object.keys(LANGUAGES) as Language[]).filter(
  (language) => !('convertedFrom' in LANGUAGES[language]),
);

/** The traits of a language. */
export function traitsOf(language: Language): LanguageTraits {
  return LANGUAGES[language];
}

/** All languages, in the order in which they are offered. */
export const ALL_LANGUAGES: readonly Language[] = Object.keys(LANGUAGES) as Language[];

/** The language that another is converted from; `undefined` for one that is written. */
export function convertedFrom(language: Language): Language | undefined {
  const traits: LanguageTraits = LANGUAGES[language];
  return ALL_LANGUAGES.find((each) => each === traits.convertedFrom);
}

/** The language that stands in a folder of the content, or would; `undefined` if it is none. */
export function languageOfFolder(folder: string): Language | undefined {
  return ALL_LANGUAGES.find((language) => LANGUAGES[language].folder === folder);
}

/** A text that the tools can say in both of the contributors' languages. */
export type Localised = { readonly zh: string; readonly en: string };
