import { toString as textOf } from 'mdast-util-to-string';
import { ALL_LANGUAGES, convertedFrom, type Language } from '../../src/domain/language.ts';
import type { SourceDocument } from './tree/document.ts';

/** This share of the letters is Han in a Chinese text, names and figures in other letters included. */
const LEAST_HAN = 0.2;

/** The language of a source: what it says itself, or by its letters. */
export function detectLanguage({ metadata, pieces }: SourceDocument): Language {
  const said = ALL_LANGUAGES.find(
    (each) => !convertedFrom(each) && primary(each) === primary(metadata.language ?? ''),
  );
  if (said) return said;
  let [han, letters] = [0, 0];
  for (const piece of pieces) {
    const text =
      piece.kind === 'block' ? textOf(piece.node) : piece.children.map((each) => textOf(each)).join('');
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return han > letters * LEAST_HAN ? 'zh-Hans' : 'en';
}

/** The first part of a tag, which names the language: `zh` of `zh-Hant-TW`. */
function primary(tag: string): string | undefined {
  return /^[a-z]{2,3}(?=[-_]|$)/i.exec(tag)?.[0].toLowerCase();
}
