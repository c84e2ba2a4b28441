import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { typefacesOf } from '../../src/paper/typeset/typefaces.ts';
import type { Volume, VolumeData } from '../../src/paper/typeset/volume.ts';
import type { LocalEdition } from '../../src/views/local-edition.ts';
import { findMissingGlyphs, MissingGlyphs } from './find-missing-glyphs.ts';
import { startTypst, type TypstCompiler, type TypstDocument } from './load-typst.ts';
import { SET } from './package-set.ts';

/** A file of bytes, and of a PDF how many pages it has. */
export type File = { readonly name: string; readonly bytes: Uint8Array; readonly pages?: number };

/** What sets the volumes of an edition: a compiler that has its faces and its pictures. */
export type Setter = {
  /** A report, then each of its chapters with the page numbers that it has in the whole. */
  readonly setReport: (edition: LocalEdition) => File[];
  /** The cover, as outlines, which ask for no face. */
  readonly drawCover: () => string;
};

/** Starts a compiler for a volume. */
export function startSetter({ data }: Volume, pictures: ReadonlyMap<string, Uint8Array>): Setter {
  const compiler = startTypst(SET.template, typefacesOf(data.language).files.map(readFace));
  for (const [name, bytes] of pictures) compiler.mapShadow(path.join(SET.template, name), Buffer.from(bytes));
  return {
    setReport: ({ report: { chapters } }) => {
      const { file, pages } = setVolume(compiler, 'report.pdf', data);
      const excerpts = data.chapters.map(({ id }, index): File => {
        const name = `${chapters[index]?.slug}.pdf`;
        return setVolume(compiler, name, { ...data, only: { chapter: id, pages } }).file;
      });
      return [file, ...excerpts];
    },
    drawCover: () => compiler.plainSvg(compile(compiler, 'cover.typ', data)),
  };
}

function setVolume(compiler: TypstCompiler, name: string, data: VolumeData) {
  const document = compile(compiler, 'report.typ', data);
  const file: File = { name, bytes: writePdf(compiler, document, data), pages: document.numOfPages };
  const pages = data.only?.pages ?? readPlaces(compiler, document);
  compiler.evictCache(0); // what was worked out for a volume is much, and the next has use for little of it
  return { file, pages };
}

/** @throws naming what the compiler finds wrong, or only doubtful. */
function compile(compiler: TypstCompiler, template: string, data: VolumeData): TypstDocument {
  compiler.mapShadow(path.join(SET.template, 'volume.json'), Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFilePath: path.join(SET.template, template) });
  const complaints = [compiled.takeWarnings(), compiled.takeDiagnostics()].flatMap((each) =>
    each ? compiler.fetchDiagnostics(each) : [],
  );
  if (!compiled.result || complaints.length > 0)
    throw new Error(`${template} cannot be set: ${JSON.stringify(complaints).slice(0, 2000)}`);
  return compiled.result;
}

/** @throws `MissingGlyphs` with all characters that none of the faces has, if that is the matter. */
function writePdf(compiler: TypstCompiler, document: TypstDocument, data: VolumeData): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    const missing = findMissingGlyphs(compiler, data);
    throw missing.length > 0 ? new MissingGlyphs(missing) : error;
  }
}

function readPlaces(compiler: TypstCompiler, document: TypstDocument): Record<string, number> {
  return places.parse(compiler.query(document, { selector: '<places>', field: 'value' }))[0];
}

/** What the template says at its end of where everything is. */
const places = z.tuple([z.record(z.string(), z.int())]);

function readFace({ pack, style }: { readonly pack: string; readonly style: string }): Buffer {
  const family = pack
    .split('-')
    .map((word) => (word.length === 2 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return readFileSync(
    path.join(SET.folder, 'node_modules/@expo-google-fonts', pack, style, `${family}_${style}.ttf`),
  );
}
