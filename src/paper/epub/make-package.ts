import { licenceUrl } from '../../views/licence.ts';
import type { LocalEdition } from '../../views/local-edition.ts';
import type { EpubPage } from './epub-page.ts';
import { EPUB_FILES } from './form.ts';
import { toXml, xml } from './xml.ts';

type Contents = {
  readonly edition: LocalEdition;
  readonly identifier: string;
  readonly pages: readonly EpubPage[];
  readonly drawings: readonly string[];
  readonly photographs: readonly string[];
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
};

/** What is true of every book that is written here; https://www.w3.org/TR/epub-a11y-11/ names them. */
const ACCESSIBILITY = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
] as const;

/** Where neither edition nor report has a date: the day that the files in it have, the first that they can have. */
const NO_DATE = '1980-01-01';

/** The package document: what the book is, what is in it, and in which order it is read. */
export function makePackage({ edition, identifier, pages, drawings, photographs }: Contents): string {
  const { language, words, site, deployment, report } = edition;
  const {
    title,
    description,
    keywords,
    authors,
    publisher,
    license,
    date,
    edition: cited,
  } = report.publication;
  const known = cited?.date ?? date;
  const meta = (property: string, value: string) => xml('meta', { property }, value);
  const creators = authors.length > 0 ? authors : cited ? [cited.editor] : [];
  const item = (href: string, number: number, properties?: string) => {
    const type = MEDIA_TYPES[href.slice(href.lastIndexOf('.') + 1)];
    return xml('item', { id: `item-${number}`, href, 'media-type': type, properties });
  };
  const inOrder = [
    EPUB_FILES.cover,
    EPUB_FILES.title,
    EPUB_FILES.contents,
    ...pages.slice(1).map(({ file }) => file),
  ];
  const others = [EPUB_FILES.style, EPUB_FILES.coverPicture, ...drawings, ...photographs];
  const special: Readonly<Record<string, string>> = {
    [EPUB_FILES.contents]: 'nav',
    [EPUB_FILES.coverPicture]: 'cover-image',
  };
  return toXml(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': language,
        prefix: 'schema: http://schema.org/',
      },
      xml(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        xml('dc:identifier', { id: 'id' }, identifier),
        xml('dc:title', {}, title),
        xml('dc:language', {}, language),
        ...creators.map((name) => xml('dc:creator', {}, name)),
        ...(cited && authors.length > 0 ? [xml('dc:contributor', {}, cited.editor)] : []),
        ...(publisher ? [xml('dc:publisher', {}, publisher)] : []),
        ...(known ? [xml('dc:date', {}, known)] : []),
        xml('dc:description', {}, description),
        ...keywords.map((word) => xml('dc:subject', {}, word)),
        ...(deployment.published ? [xml('dc:source', {}, site)] : []),
        ...(license ? [xml('dc:rights', {}, `${license} ${licenceUrl(license, language)}`)] : []),
        meta('dcterms:modified', `${wholeDay(known ?? NO_DATE)}T00:00:00Z`),
        ...ACCESSIBILITY.map(([property, value]) => meta(property, value)),
        meta('schema:accessibilitySummary', words.paper.accessibility),
        xml('meta', {
          name: 'cover',
          content: `item-${inOrder.length + others.indexOf(EPUB_FILES.coverPicture)}`,
        }),
      ),
      xml(
        'manifest',
        {},
        ...[...inOrder, ...others].map((file, number) => item(file, number, special[file])),
      ),
      xml('spine', {}, ...inOrder.map((_, number) => xml('itemref', { idref: `item-${number}` }))),
    ),
  );
}

/** A date of which only the year or the month is known begins with its first day. */
function wholeDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return [year, month, day].join('-');
}
