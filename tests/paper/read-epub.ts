import { strFromU8, unzipSync } from 'fflate';

/** An EPUB's files by path in it. */
export type EpubFiles = {
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

export function readEpub(bytes: Uint8Array): EpubFiles {
  const files = Object.entries(unzipSync(bytes));
  const isPicture = (name: string) => /\.(png|jpg)$/.test(name);
  return {
    texts: new Map(files.flatMap(([name, file]) => (isPicture(name) ? [] : [[name, strFromU8(file)]]))),
    pictures: new Map(files.filter(([name]) => isPicture(name))),
  };
}
