/**
 * Makes of the files that Pagefind (1.6) writes those that the site's own search loads: the list under one name, so
 * that it need not be looked up first; records of ours in place of Pagefind's; and short names, which are most of
 * the list of a large index, since every reader loads the names of all pages, and hashes do not compress.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** A page's record, and whether it is a section's, by the address that Pagefind was given. */
export type Records = ReadonlyMap<string, { readonly section: boolean; readonly json: string }>;

/** What each of Pagefind's files begins with. */
const SIGNATURE = 'pagefind_dcd';
const NAME = /^(fragment|index)\/(.+)\.(pf_fragment|pf_index)$/;

export function packIndex(files: readonly IndexFile[], records: Records): IndexFile[] {
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!list) throw new Error('Pagefind wrote no .pf_meta');
  const held = new Map(
    files.flatMap((file) => {
      const [, folder, name = ''] = NAME.exec(file.path) ?? [];
      if (folder !== 'fragment') return [];
      const { url }: { url: string } = JSON.parse(unpack(file.content).toString());
      const record = records.get(url);
      return record ? [[name, record] as const] : [];
    }),
  );
  const names = renameInOrder(list, files, (name) => held.get(name)?.section ?? true);
  return files.flatMap((file): IndexFile[] => {
    if (file === list) return [{ path: 'index.pf_meta', content: pack(names.list) }];
    const [, folder, name = '', ending] = NAME.exec(file.path) ?? [];
    if (!folder) return file.path.startsWith('wasm.unknown.') ? [file] : [];
    const record = held.get(name);
    const content = record ? pack(Buffer.from(record.json)) : file.content;
    return [{ path: `${folder}/${names.of.get(name) ?? name}.${ending}`, content }];
  });
}

/** Digits of a name's number, to base 36. */
const DIGITS = 3;

/**
 * New names in the list's order, each as long as the old one, so that the list stays as it is otherwise: a piece of the
 * list's own hash, because a browser's cache must not mix two editions; `s` for a section, `o` for other pages; a number.
 */
function renameInOrder(list: IndexFile, files: readonly IndexFile[], isSection: (name: string) => boolean) {
  const renamed = unpack(list.content);
  const inOrder = files
    .flatMap(({ path }) => NAME.exec(path)?.[2] ?? [])
    .map((name) => ({ name, at: renamed.indexOf(asCbor(name)) + 1 }))
    .sort((a, b) => a.at - b.at);
  const edition = /_(\w+)\.pf_meta$/.exec(list.path)?.[1];
  if (!edition || inOrder[0]?.at === 0) throw new Error("Pagefind's list of names has changed");
  const of = new Map<string, string>();
  for (const [number, { name, at }] of inOrder.entries()) {
    const start = name.slice(0, name.indexOf('_') + 1);
    const piece = edition.slice(0, name.length - start.length - DIGITS - 1);
    const next = `${start}${piece}${isSection(name) ? 's' : 'o'}${number.toString(36).padStart(DIGITS, '0')}`;
    if (next.length !== name.length) throw new Error('too many pages for the names of the index');
    of.set(name, next);
    renamed.write(next, at, 'latin1');
  }
  return { list: renamed, of };
}

/** A string of less than 24 bytes as it stands in the list: after its length. */
function asCbor(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

function pack(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}
