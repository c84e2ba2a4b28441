import { type ArchivePart, readArchive } from './read-archive.ts';

/** All that is unpacked of one file. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const PICTURE = String.raw`[\w -]+\.(?:png|jpe?g|gif|svg|webp)`;
const whole = (...names: readonly string[]) => new RegExp(`^(?:${names.join('|')})$`, 'i');

/** The parts of a workbook that has cells, drawings and notes only (ECMA-376, part 1, 12.3). */
const XLSX_PARTS = whole(
  String.raw`\[Content_Types\]\.xml`,
  String.raw`_rels/\.rels`,
  String.raw`docProps/(?:app|core|custom)\.xml`,
  `docProps/${PICTURE}`,
  String.raw`docMetadata/LabelInfo\.xml`,
  String.raw`customXml/(?:_rels/)?item(?:Props)?\d*\.xml(?:\.rels)?`,
  String.raw`xl/(?:_rels/)?workbook\.xml(?:\.rels)?`,
  String.raw`xl/(?:styles|sharedStrings|calcChain|metadata|comments\d*)\.xml`,
  String.raw`xl/(?:theme|worksheets|chartsheets|tables|drawings|charts|threadedComments|persons)/(?:_rels/)?[\w-]+\.(?:xml|vml)(?:\.rels)?`,
  `xl/media/${PICTURE}`,
  String.raw`xl/printerSettings/[\w-]+\.bin`,
);

/** What one part of a workbook may be to another: the end of the address that names it. */
const XLSX_RELATIONS =
  /\/(?:officeDocument|(?:core|extended|custom)-properties|classificationlabels|thumbnail|worksheet|chartsheet|styles|sharedStrings|theme|calcChain|sheetMetadata|hyperlink|drawing|vmlDrawing|comments|threadedComment|person|table|chart|chartStyle|chartColorStyle|chartUserShapes|image|printerSettings|customXml|customXmlProps)$/;

/** The parts of an OpenDocument spreadsheet (OASIS ODF 1.3, part 2); with the empty folders that LibreOffice writes. */
const ODS_PARTS = whole(
  'mimetype',
  String.raw`(?:Object \d+/)?(?:content|styles|meta|settings)\.xml`,
  String.raw`manifest\.rdf`,
  String.raw`META-INF/manifest\.xml`,
  String.raw`(?:Thumbnails|(?:Object \d+/)?Pictures)/${PICTURE}`,
  String.raw`ObjectReplacements/Object \d+`,
  String.raw`[\w /-]+/`,
);
/** Keys of a document's own: LibreOffice writes the part, and nothing in it. */
const ODS_EMPTY = /^Configurations2\/accelerator\/current\.xml$/;

/** Elements of either that act, or fetch what is elsewhere. */
const ACTIVE_ELEMENT =
  /<(?:[\w.-]+:)?(script|event-listeners?|dde-[\w-]+|ddeLink|object-ole|applet|plugin|floating-frame|database-[\w-]+|table-source|cell-range-source|oleObjects?|controls?|externalReferences?|connections?|webPublish\w+)(?=[\s/>])/;
/** Functions that run programs or send cells away. */
const ACTIVE_FUNCTION = /\b(DDE|WEBSERVICE|CALL|REGISTER(?:\.ID)?|RTD|EXEC)\s{0,9}\(/i;
const AUTOMATIC = /\b(xlm\s{0,9}=|Auto_(?:Open|Close|Activate|Deactivate)|ddeService|macro=)/i;
const HREF = /[\w-]+:href\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;
/** Where a click may lead: to the web, or within the file and beside it; not to a share, which Windows logs in to. */
const LEADS = /^(?:https?:|mailto:|#|(?!\s*[\\/]{2})[^:]*$)/i;

/** What would run or be fetched when a spreadsheet is opened, or cannot be looked into; `undefined` if nothing. */
export function findActiveSheet(bytes: Uint8Array, format: 'xlsx' | 'ods'): string | undefined {
  const parts = readArchive(bytes);
  if (!parts) return 'ZIP';
  let left = MOST_UNPACKED;
  for (const part of parts) {
    const known = (format === 'xlsx' ? XLSX_PARTS : ODS_PARTS).test(part.name);
    if (!known && !(format === 'ods' && ODS_EMPTY.test(part.name))) return part.name;
    const data = unpack(part, left);
    if (!data) return part.name;
    left -= data.length;
    if ((!known || part.name.endsWith('/')) && data.length) return part.name;
    if (!/\.(?:xml|vml|rels|rdf)$/i.test(part.name)) continue;
    const active = findInXml(data, part.name);
    if (active) return active;
  }
  return undefined;
}

function unpack({ read }: ArchivePart, most: number): Buffer | undefined {
  try {
    return most > 0 ? read(most) : undefined;
  } catch {
    return undefined; // broken, or more than may be
  }
}

function findInXml(data: Buffer, name: string): string | undefined {
  const source = data.toString('utf8');
  const encoding = /^\ufeff?<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']*)/.exec(source)?.[1] ?? 'utf-8';
  if (/[\0\ufffd]|<!(?:DOCTYPE|ENTITY)/.test(source) || !/^(?:utf-?8|us-ascii)$/i.test(encoding)) return name;
  const text = decodeReferences(source);
  const active = ACTIVE_ELEMENT.exec(source) ?? ACTIVE_FUNCTION.exec(text) ?? AUTOMATIC.exec(text);
  if (active) return active[1];
  if (/\.rels$/i.test(name)) return findRelation(source);
  const href = [...text.matchAll(HREF)].find(([, double, single]) => !LEADS.test(double ?? single ?? ''));
  if (href) return href[1] ?? href[2];
  return [...text.matchAll(/<(?:\w+:)?(?:f|formula|definedName)(?:\s[^>]*)?>([^<]*)/g)]
    .map(([, formula = '']) => formula.replace(/"[^"]*"/g, ''))
    .find((formula) => formula.includes('|'));
}

/** A relation that is none of a plain workbook's, or leads out of it without a reader's asking. */
function findRelation(source: string): string | undefined {
  for (const [tag] of source.matchAll(/<(?:[\w.-]+:)?Relationship(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*/g)) {
    const attributes = new Map(
      [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [
        key,
        double ?? single ?? '',
      ]),
    );
    const type = attributes.get('Type') ?? '';
    if (!XLSX_RELATIONS.test(type)) return type || 'Relationship';
    const target = attributes.get('Target') ?? '';
    const isLink = type.endsWith('/hyperlink') && LEADS.test(target);
    if (!isLink && attributes.has('TargetMode') && attributes.get('TargetMode') !== 'Internal') return target;
  }
  return undefined;
}

/** Characters that are written by their numbers, as themselves. */
function decodeReferences(text: string): string {
  return text.replace(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
    (all, hex: string | undefined, decimal: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code < 0x80 ? String.fromCharCode(code) : all;
    },
  );
}
