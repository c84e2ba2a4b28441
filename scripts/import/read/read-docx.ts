import mammoth from 'mammoth';
import { CommandError } from '../../command-error.ts';
import { captionFigures } from '../html/captions.ts';
import { toPieces } from '../html/to-pieces.ts';
import type { SourceDocument } from '../tree/document.ts';
import { Gathered } from './gathered.ts';
import { openArchive, refuseEntities } from './open-archive.ts';
import { plainDocument, showFormulas } from './plain-docx.ts';
import { parseHtml } from './read-html.ts';

/** Paragraph styles whose names say what they are; Word names them in its own language. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level + 1}:fresh`,
    `p[style-name='heading ${level}'] => h${level + 1}:fresh`,
    `p[style-name='Heading ${level}'] => h${level + 1}:fresh`,
  ]),
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='题注'] => figcaption:fresh",
  "p[style-name^='toc'] => !",
  "p[style-name^='TOC'] => !",
  "p[style-name='Quote'] => blockquote:fresh",
];

/**
 * Reads a DOCX. Its parts are bounded and judged before the reader of DOCX sees them; nothing outside of it is read.
 *
 * @throws {CommandError} if it is damaged, has macros, or leads out of itself.
 */
export async function readDocxFile(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const files = openArchive(bytes, file);
  if (!files.read('word/document.xml'))
    throw new CommandError(
      `${file} is no DOCX: it has no “word/document.xml”. Open it in a word processor and save it as .docx`,
    );
  for (const part of files.paths) {
    if (/vbaProject|\/macros?\/|\.bin$/i.test(part) && !/printerSettings|embeddings/i.test(part))
      throw new CommandError(`${file} has macros (“${part}”). Save it without them, as .docx`);
    if (/\.(?:xml|rels)$/i.test(part))
      refuseEntities(Buffer.from(files.read(part) ?? []).toString('utf8'), file, part);
  }
  const gathered = new Gathered(files, () => file);
  const plain = plainDocument(files, file, gathered);
  const { value } = await mammoth.convertToHtml(
    { buffer: plain },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        try {
          return { src: `data:image/png;base64,${await image.readAsBase64String()}` };
        } catch {
          return { src: 'linked-picture' }; // it lies outside of the file, where nobody looks
        }
      }),
    },
  );
  const tree = parseHtml(showFormulas(value));
  captionFigures(tree);
  const pieces = toPieces(tree, gathered.referencesOf(file));
  return { metadata: {}, pieces: countParagraphs(pieces), files: gathered.files, remarks: gathered.remarks };
}

/** A DOCX has no lines: places count its paragraphs, tables and pictures. */
function countParagraphs(pieces: SourceDocument['pieces']): SourceDocument['pieces'] {
  return pieces.map((piece, index) => ({ ...piece, place: { ...piece.place, line: index + 1, column: 1 } }));
}
