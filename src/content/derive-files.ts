import { makeConverter } from '../conversion/converter.ts';
import { folderOfPath, readContentPath } from '../domain/ids.ts';
import {
  ALL_LANGUAGES,
  convertedFrom,
  LANGUAGES,
  type Language,
  WRITTEN_LANGUAGES,
} from '../domain/language.ts';
import { type ConvertUnits, convertMdx, convertYaml } from '../markdown/convert-source.ts';
import { convertSvg } from './convert-svg.ts';
import type { FileFacts } from './facts.ts';
import type { DerivedFile } from './read-folder.ts';

/** The languages that a folder is written in; the first is the original. */
export function writtenLanguages(files: Iterable<FileFacts>): readonly Language[] {
  const folders = new Set([...files].flatMap(({ page, folder }) => (page ? [folder] : [])));
  return WRITTEN_LANGUAGES.filter((language) => folders.has(LANGUAGES[language].folder));
}

/** The languages that a folder is published in, those converted included; the first is the original. */
export function publishedLanguages(files: Iterable<FileFacts>): readonly Language[] {
  const written = writtenLanguages(files);
  const others = ALL_LANGUAGES.filter((language) => {
    const source = convertedFrom(language);
    return language !== written[0] && written.some((each) => each === language || each === source);
  });
  return [...written.slice(0, 1), ...others];
}

/**
 * What has to be there so that each language has every page of the original: pages without a translation, in the
 * original's words, and the files of languages that are converted from another.
 */
export function deriveFiles(files: ReadonlyMap<string, FileFacts>): DerivedFile[] {
  const [original, ...others] = publishedLanguages(files.values());
  if (!original) return [];
  const written = others.filter((language) => !convertedFrom(language));
  const lent = written.flatMap((language) => lend(files, original, language));
  const all: Convertible[] = [
    ...files.values(),
    ...lent.map((file) => ({ ...file, folder: folderOfPath(file.path) })),
  ];
  return [
    ...lent,
    ...others.flatMap((language) => {
      const source = convertedFrom(language);
      return source ? convertFolder(all, source, language) : [];
    }),
  ];
}

function lend(files: ReadonlyMap<string, FileFacts>, original: Language, language: Language): DerivedFile[] {
  const source = LANGUAGES[original].folder;
  const target = LANGUAGES[language].folder;
  return [...files.values()].flatMap((file): DerivedFile[] => {
    if (file.folder !== source || !file.bytes || file.wordings) return [];
    const path = target + file.path.slice(source.length);
    return files.has(path)
      ? []
      : [
          {
            path,
            storage: file.storage,
            bytes: file.bytes,
            from: readContentPath(file.path),
            fallbackFrom: original,
          },
        ];
  });
}

/** What a conversion has to know of a file. */
type Convertible = Pick<
  FileFacts,
  'path' | 'storage' | 'bytes' | 'folder' | 'parsed' | 'publication' | 'wordings'
> &
  Partial<Pick<DerivedFile, 'from' | 'fallbackFrom'>>;

function convertFolder(files: readonly Convertible[], from: Language, to: Language): DerivedFile[] {
  const source = LANGUAGES[from].folder;
  const inFolder = files.filter(({ folder, wordings }) => folder === source && !wordings);
  const publication = inFolder.find(({ path }) => path === `${source}/report.yaml`)?.publication;
  const { convertUnits } = makeConverter(publication?.publication.conversion);
  return inFolder.flatMap((file): DerivedFile[] => {
    const { path, storage, bytes, fallbackFrom, from = readContentPath(path) } = file;
    if (!bytes) return [];
    const converted = fallbackFrom ? bytes : convertFile(file, bytes, convertUnits);
    return [
      {
        path: LANGUAGES[to].folder + path.slice(source.length),
        storage,
        bytes: converted,
        from,
        fallbackFrom,
      },
    ];
  });
}

function convertFile({ path, parsed }: Convertible, bytes: Uint8Array, convert: ConvertUnits): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  if (parsed) return encode(convertMdx(parsed, convert));
  if (path.endsWith('.yaml')) return encode(convertYaml(new TextDecoder().decode(bytes), convert));
  if (path.endsWith('.svg')) return encode(convertSvg(new TextDecoder().decode(bytes), convert));
  return bytes;
}
