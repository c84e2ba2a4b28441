import path from 'node:path';
import type { VolumeData } from '../../src/paper/typeset/volume.ts';
import type { TypstCompiler } from './load-typst.ts';
import { SET } from './package-set.ts';

/** A volume has characters that none of its faces has. */
export class MissingGlyphs extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no face has ${characters.join(' ')}`);
    this.characters = characters;
  }
}

/** More of them are not looked for at once. */
const MOST = 20;

/**
 * The characters of a volume that none of its faces has. The compiler names one at a time, so it is asked again without
 * those that it has named.
 */
export function findMissingGlyphs(compiler: TypstCompiler, data: VolumeData): string[] {
  const left = new Set(JSON.stringify(data));
  const missing: string[] = [];
  while (missing.length < MOST) {
    compiler.mapShadow(path.join(SET.template, 'probe.json'), Buffer.from(JSON.stringify([...left])));
    const { result } = compiler.compile({ mainFilePath: path.join(SET.template, 'probe.typ') });
    const named = result ? nameMissing(() => compiler.pdf(result, { pdfStandard: 'ua-1' })) : '';
    const characters = new Set([...named].filter((each) => left.has(each)));
    if (characters.size === 0) break;
    for (const each of characters) left.delete(each);
    missing.push(...characters);
  }
  return missing;
}

/** What the compiler says that it cannot display. */
function nameMissing(make: () => unknown): string {
  try {
    make();
    return '';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)]
      .map(([, text]) => text)
      .join('');
  }
}
