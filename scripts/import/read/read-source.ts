import { statSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../../command-error.ts';
import { MARKDOWN_FILE } from '../contents/find-contents.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Progress } from '../text/restore-text.ts';
import type { SourceDocument } from '../tree/document.ts';
import { decodeText } from './decode-text.ts';
import { readText } from './read-text.ts';
import { readBounded, tooLarge } from './source-files.ts';

export type ReadOptions = {
  /** The encoding of its texts, where it is known. */
  readonly encoding: string | undefined;
  readonly progress: Progress;
};

/**
 * Reads a file or a folder by what it is. Each reader is loaded when it is needed.
 *
 * @throws {CommandError} if it is nothing that can be read.
 */
export async function readSource(source: string, options: ReadOptions): Promise<SourceDocument> {
  const stored = statSync(source);
  if (stored.isDirectory()) {
    const { readFolder } = await import('./read-folder.ts');
    return readFolder(source, options.encoding);
  }
  if (!stored.isFile()) throw new CommandError(`${source} is neither a file nor a folder`);
  const bytes = readBounded(source);
  if (bytes.length === 0) throw new CommandError(`${source} is empty: expected a report`);
  const ending = path.extname(source).toLowerCase();
  if (isArchive(bytes)) return readArchived(source, bytes, ending);
  if (/^\.(?:docx|epub|docm|dotm|dotx)$/.test(ending))
    throw new CommandError(
      `${source} is no whole archive, as a ${ending} is: it was cut off, or is something else`,
    );
  refuseKnown(source, bytes);
  if (bytes.length > IMPORT_LIMITS.text) throw tooLarge(source, bytes.length, IMPORT_LIMITS.text);
  if (MARKDOWN_FILE.test(source))
    return (await import('./read-folder.ts')).readMarkdownFile(source, options.encoding);
  if (/^\.(?:html?|xhtml)$/.test(ending))
    return (await import('./read-html.ts')).readHtmlFile(source, options.encoding);
  const { text } = decodeText(bytes, source, options.encoding);
  return readText(text, path.normalize(source), options.progress);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
}

async function readArchived(source: string, bytes: Uint8Array, ending: string): Promise<SourceDocument> {
  if (/^\.(?:docm|dotm)$/.test(ending))
    throw new CommandError(`${source} is a document with macros (${ending}). Save it without them, as .docx`);
  if (ending === '.docx') return (await import('./read-docx.ts')).readDocxFile(bytes, source);
  if (ending === '.epub') return (await import('./read-epub.ts')).readEpubFile(bytes, source);
  throw new CommandError(
    `${source} is an archive (${ending || 'without an ending'}). Expected .docx or .epub, or the folder that is packed in it`,
  );
}

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF, which has no structure to read. Take the document that it was made from'],
  [/^\xd0\xcf[^ -~]\xe0/, 'an old Word document (.doc) or a protected one. Save it as .docx'],
  [/^\{\\rtf/, 'an RTF document. Save it as .docx'],
];

/** Files that people have, that look like text to some, and that are none. */
function refuseKnown(source: string, bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const known = KNOWN.find(([pattern]) => pattern.test(head));
  if (known) throw new CommandError(`${source} is ${known[1]}`);
}
