import path from 'node:path';
import { convertedFrom, type Language, traitsOf } from '../../src/domain/language.ts';
import type { Loaded } from '../../src/load-editions.ts';
import { messageLanguage } from '../check/message-language.ts';

const MESSAGES = {
  zh: (named: string) => `${named} 在排版所用的字体里都没有，印不出来；请换一个写法，或者删去。`,
  en: (named: string) =>
    `${named} is in none of the faces that reports are set in, and cannot be printed; write it otherwise, or take it out.`,
};

/** Where characters stand in the texts that an edition is made of, as the check names places. */
export function reportGlyphs(
  characters: readonly string[],
  language: Language,
  { files }: Pick<Loaded, 'files'>,
  contentDir: string,
): string[] {
  const { folder } = traitsOf(convertedFrom(language) ?? language);
  const say = MESSAGES[messageLanguage(process.env)];
  const texts = [...files].filter(([file]) => file.startsWith(`${folder}/`) && /\.(mdx|yaml)$/.test(file));
  return characters.flatMap((character) => {
    const named = `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
    const places = texts.flatMap(([file, { bytes }]) =>
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .flatMap((line, index) => {
          const at = line.indexOf(character);
          return at < 0 ? [] : [`${path.relative('', path.join(contentDir, file))}:${index + 1}:${at + 1}`];
        }),
    );
    return (places.length > 0 ? places : [language]).map(
      (place) => `${place}  error  paper/glyph  ${say(named)}`,
    );
  });
}
