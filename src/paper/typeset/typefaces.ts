import { type Language, traitsOf } from '../../domain/language.ts';

/** A file of a font package: `@expo-google-fonts/<pack>`, and the name of a style in it. */
type Face = { readonly pack: string; readonly style: string };

/** The faces that an edition is set in; the first family has a character, or the next one that does. */
export type Typefaces = {
  readonly serif: readonly string[];
  readonly sans: readonly string[];
  readonly files: readonly Face[];
};

const STYLES = ['400Regular', '600SemiBold'];

function facesOf(packs: readonly string[], styles = STYLES): Face[] {
  return packs.flatMap((pack) => styles.map((style) => ({ pack, style })));
}

const SIMPLIFIED = {
  serif: ['Noto Serif SC'],
  sans: ['Noto Sans SC'],
  files: facesOf(['noto-serif-sc', 'noto-sans-sc']),
};
/** With the Simplified faces behind them: code and what is lent keep their characters. */
const TRADITIONAL = {
  serif: ['Noto Serif TC', ...SIMPLIFIED.serif],
  sans: ['Noto Sans TC', ...SIMPLIFIED.sans],
  files: [...facesOf(['noto-serif-tc', 'noto-sans-tc']), ...SIMPLIFIED.files],
};
/** With the Chinese faces behind them, for names in the original's script. */
const LATIN = {
  serif: ['Source Serif 4', ...SIMPLIFIED.serif],
  sans: ['Source Sans 3', ...SIMPLIFIED.sans],
  files: [
    ...facesOf(['source-serif-4', 'source-sans-3']),
    ...facesOf(['source-serif-4'], ['400Regular_Italic']),
    ...SIMPLIFIED.files,
  ],
};

/** The faces of an edition by its language. */
export function typefacesOf(language: Language): Typefaces {
  if (traitsOf(language).typography === 'latin') return LATIN;
  return language === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED;
}
