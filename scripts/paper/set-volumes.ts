import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { typefacesOf } from '../../src/paper/typefaces.ts';
import type { Excerpt, Volume, VolumeData } from '../../src/paper/volume.ts';
import type { LocalEdition } from '../../src/views/local-edition.ts';
import { startTypst, type TypstCompiler } from './load-typst.ts';
import { SET } from './package-set.ts';

/** A file of bytes, and of a PDF how many pages it has. */
export type File = { readonly name: string; readonly bytes: Uint8Array; readonly pages?: number };

/** Sets a report, then each of its chapters with the page numbers that it has in the whole. */
export function setVolumes(
  { data }: Volume,
  pictures: ReadonlyMap<string, Uint8Array>,
  edition: LocalEdition,
): File[] {
  const compiler = startTypst(SET.template, typefacesOf(edition.language).files.map(readFace));
  for (const [name, bytes] of pictures) compiler.mapShadow(path.join(SET.template, name), Buffer.from(bytes));
  const { file: report, pages } = setVolume(compiler, 'report.pdf', data);
  return [
    report,
    ...edition.report.chapters.flatMap(({ slug }, index) => {
      const chapter = data.chapters[index];
      if (!chapter) return [];
      const only: Excerpt = { chapter: chapter.id, pages };
      return [setVolume(compiler, `${slug}.pdf`, { ...data, only }).file];
    }),
  ];
}

function setVolume(compiler: TypstCompiler, name: string, data: VolumeData) {
  compiler.mapShadow(path.join(SET.template, 'volume.json'), Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFilePath: path.join(SET.template, 'report.typ') });
  const complaints = [compiled.takeWarnings(), compiled.takeDiagnostics()].flatMap((each) =>
    each ? compiler.fetchDiagnostics(each) : [],
  );
  if (!compiled.result || complaints.length > 0)
    throw new Error(`${name} cannot be set: ${JSON.stringify(complaints).slice(0, 2000)}`);
  const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  const file: File = { name, bytes, pages: compiled.result.numOfPages };
  if (data.only) return { file, pages: data.only.pages };
  const [pages] = places.parse(compiler.query(compiled.result, { selector: '<places>', field: 'value' }));
  return { file, pages };
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
