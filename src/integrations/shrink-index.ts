/**
 * Makes the files of a large Pagefind index (1.5) smaller for the reader's first query: some 50 KB of 250 at
 * 10,000 sections.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { unpair } from '../search/pairs.ts';

export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** What each of Pagefind's files begins with. */
const SIGNATURE = 'pagefind_dcd';
const NAME = /^(fragment|index)\/(.+)\.(pf_fragment|pf_index)$/;

/**
 * Numbers for names: the list of all names, which every reader loads, has ten thousand hashes otherwise, and
 * they do not compress. And the text of the records is stored in characters.
 */
export function shrinkIndex(files: readonly IndexFile[]): IndexFile[] {
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!list) throw new Error('Pagefind wrote no .pf_meta');
  const names = renameInOrder(list, files);
  return files.map((file) => {
    if (file === list) return { ...file, content: pack(names.list) };
    const [, folder, name = '', ending] = NAME.exec(file.path) ?? [];
    if (!folder) return file;
    const content = folder === 'fragment' ? storeText(file.content) : file.content;
    return { path: `${folder}/${names.of.get(name) ?? name}.${ending}`, content };
  });
}

/**
 * New names in the list's order, each as long as the old one, so that the list stays as it is otherwise. They begin
 * with a piece of the list's own hash: a browser's cache must not mix two editions.
 */
function renameInOrder(list: IndexFile, files: readonly IndexFile[]) {
  const renamed = unpack(list.content);
  const inOrder = files
    .flatMap(({ path }) => NAME.exec(path)?.[2] ?? [])
    .map((name) => ({ name, at: renamed.indexOf(asCbor(name)) + 1 }))
    .sort((a, b) => a.at - b.at);
  const edition = /_(\w{3})\w*\.pf_meta$/.exec(list.path)?.[1];
  if (!edition || inOrder[0]?.at === 0) throw new Error("Pagefind's list of names has changed");
  const of = new Map<string, string>();
  for (const [number, { name, at }] of inOrder.entries()) {
    const start = name.slice(0, name.indexOf('_') + 1) + edition;
    const next = start + number.toString(36).padStart(name.length - start.length, '0');
    of.set(name, next);
    renamed.write(next, at, 'latin1');
  }
  return { list: renamed, of };
}

/** A string of less than 24 bytes as it stands in the list: after its length. */
function asCbor(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function storeText(content: Uint8Array): Buffer {
  const record: { content: string; anchors: readonly { text: string }[] } = JSON.parse(
    unpack(content).toString(),
  );
  const anchors = record.anchors.map((anchor) => ({ ...anchor, text: unpair(anchor.text) }));
  return pack(Buffer.from(JSON.stringify({ ...record, content: unpair(record.content), anchors })));
}

function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

function pack(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}
