import path from 'node:path';
import sax from 'sax';
import { CommandError } from '../../command-error.ts';
import { decodeURIComponentSafely } from '../html/prepare.ts';
import { toPieces } from '../html/to-pieces.ts';
import type { Metadata, Piece, SourceDocument } from '../tree/document.ts';
import { decodeText } from './decode-text.ts';
import { Gathered } from './gathered.ts';
import { openArchive, refuseEntities } from './open-archive.ts';
import { parseHtml, withAddress } from './read-html.ts';
import type { SourceFiles } from './source-files.ts';

/** An element of XML, flat: its name without a prefix, its attributes, and the text directly in it. */
type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
};

/** Reads an EPUB: its pages in the order of the spine, headings as they stand in them. */
export function readEpubFile(bytes: Uint8Array, file: string): SourceDocument {
  const files = openArchive(bytes, file);
  const [root] = readXml(files, 'META-INF/container.xml', file).filter(({ name }) => name === 'rootfile');
  const packagePath = root?.attributes['full-path'];
  if (!packagePath) throw new CommandError(`${file} is no EPUB: it does not say where its contents are`);
  if (files.read('META-INF/encryption.xml') && files.read('META-INF/rights.xml'))
    throw new CommandError(`${file} is protected (DRM). Expected an EPUB that can be read`);
  const elements = readXml(files, packagePath, file);
  const gathered = new Gathered(files, (part) => `${file}!${part}`);
  const pieces = spineOf(elements, path.posix.dirname(packagePath)).flatMap((part) =>
    readPart(part, files, gathered, file),
  );
  return { metadata: readPackage(elements), pieces, files: gathered.files, remarks: gathered.remarks };
}

function readXml(files: SourceFiles, part: string, file: string): XmlElement[] {
  const bytes = files.read(part);
  if (!bytes) throw new CommandError(`${file} is no EPUB: it has no “${part}”`);
  const { text } = decodeText(bytes, `${file}!${part}`);
  refuseEntities(text, file, part);
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]));
    const element = { name: name.replace(/^.*:/, ''), attributes: plain, text: '' };
    elements.push(element);
    open.push(element);
  };
  parser.ontext = (words) => {
    const inside = open.at(-1);
    if (inside) inside.text += words;
  };
  parser.onclosetag = () => open.pop();
  parser.onerror = (error) => {
    throw new CommandError(`${file}!${part} is no XML that can be read: ${error.message.split('\n')[0]}`);
  };
  parser.write(text).close();
  return elements;
}

/** The pages in the order in which they are read, without the contents. */
function spineOf(elements: readonly XmlElement[], folder: string): string[] {
  const items = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes['id'], attributes]),
  );
  return elements
    .filter(({ name, attributes }) => name === 'itemref' && attributes['linear'] !== 'no')
    .flatMap(({ attributes }) => {
      const { href, properties = '', 'media-type': type = '' } = items.get(attributes['idref']) ?? {};
      const isPage = /html|xml/.test(type) && !/\bnav\b/.test(properties);
      return href && isPage ? [path.posix.join(folder, decodeURIComponentSafely(href))] : [];
    });
}

function readPart(part: string, files: SourceFiles, gathered: Gathered, file: string): Piece[] {
  const bytes = files.read(part);
  if (!bytes || bytes.length === 0) return [];
  const { text } = decodeText(bytes, `${file}!${part}`);
  refuseEntities(text, file, part);
  return withAddress(toPieces(parseHtml(plainXhtml(text)), gathered.referencesOf(part)), part);
}

/** XHTML that is read as HTML: elements that close themselves would stay open there. */
function plainXhtml(text: string): string {
  return text
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(
      /<(title|script|style|a|p|div|span|i|b|em|td|th|li|iframe|textarea)\b([^<>]*)\/>/gi,
      '<$1$2></$1>',
    );
}

function readPackage(elements: readonly XmlElement[]): Metadata {
  const all = (name: string) =>
    elements
      .filter((each) => each.name === name && each.text.trim() !== '')
      .map((each) => each.text.replace(/\s+/g, ' ').trim());
  const date = all('date').map((each) => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(each)?.[0])[0];
  return {
    title: all('title')[0],
    authors: all('creator'),
    publisher: all('publisher')[0],
    language: all('language')[0],
    description: all('description')[0]?.replace(/<[^>]*>/g, ''),
    keywords: all('subject'),
    date,
  };
}
