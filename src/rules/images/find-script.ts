import sax from 'sax';
import { guardAttributes } from '../../content/guard-attributes.ts';
import type { Place } from '../../domain/finding.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a drawing is made of. Anything else (script, foreignObject, animation, unknown names) is refused. */
const ELEMENTS = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata
  linearGradient radialGradient stop clipPath mask pattern marker image style switch view filter feBlend
  feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence`.split(/\s+/),
);
const LOCAL = /^(#|data:image\/(png|jpeg|webp);base64,)/i;
/** Of a style without its white space and comments. A backslash could spell any of these. */
const LOADS = /@import|@font-face|(?:expression|image|image-set|cross-fade|src)\(|\\|url\(['"]?(?!['"#])/i;

/** Something in a drawing that could run or load something, and where. */
export type Found = Place & { readonly what: string };

/** Finds what could run or load something when an SVG file is opened: the first, or nothing. */
export function findScript(bytes: Uint8Array): Found | undefined {
  const source = decode(bytes);
  return source === undefined ? { line: 1, column: 1, what: NOT_UTF8 } : search(source);
}

const NOT_UTF8 = '不是 UTF-8 的字节 / bytes that are not UTF-8';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function search(source: string): Found | undefined {
  let found: Found | undefined;
  const parser = sax.parser(true, { position: true, xmlns: true });
  const refuse = (what: string) => {
    const start = parser.startTagPosition ?? parser.position; // none yet, above the first tag
    const column = parser.column - Math.max(0, parser.position - start);
    found ??= { line: parser.line + 1, column: Math.max(1, column), what };
  };
  const styles: string[] = [];
  parser.onopentagstart = guardAttributes;
  parser.ondoctype = () => refuse('<!DOCTYPE>');
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') refuse(`<?${name}?>`);
    const [, encoding] = /encoding\s*=\s*["']([^"']*)/i.exec(body) ?? [];
    if (encoding !== undefined && !/^utf-8$/i.test(encoding)) refuse(`encoding="${encoding}"`);
  };
  parser.onopentag = (tag) => {
    if (!('uri' in tag) || tag.uri !== SVG || !ELEMENTS.has(tag.name)) refuse(`<${tag.name}>`);
    if (styles.length > 0) refuse(`<style> … <${tag.name}>`);
    if (tag.name === 'style') styles.push('');
  };
  parser.onattribute = ({ name, value }) => {
    const local = name.replace(/^.*:/, '').toLowerCase();
    if (local.startsWith('on') || name === 'xml:base') refuse(name);
    else if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    else if ((local === 'href' || local === 'src') && !LOCAL.test(value.trim())) refuse(`${name}="${value}"`);
    else if (loads(value)) refuse(`${name}="${value}"`);
  };
  parser.ontext = (text) => {
    const style = styles.pop();
    if (style !== undefined) styles.push(style + text);
  };
  parser.oncdata = parser.ontext;
  parser.onclosetag = () => {
    if (loads(styles.pop() ?? '')) refuse('<style>');
  };
  parser.onerror = () => {
    refuse('XML 错误 / an XML error');
    parser.resume();
  };
  // in pieces, so that nothing is read after the first finding
  const PIECE = 1_024;
  for (let at = 0; at < source.length && !found; at += PIECE) parser.write(source.slice(at, at + PIECE));
  if (!found) parser.close();
  return found;
}

function loads(style: string): boolean {
  const plain = style.replace(/\s+/g, '');
  return LOADS.test(plain) || LOADS.test(plain.replace(/\/\*.*?\*\//gs, ''));
}
