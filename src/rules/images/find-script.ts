import sax from 'sax';
import type { Flaw } from '../../domain/finding.ts';

/** What a drawing is made of. Anything else (script, foreignObject, animation, unknown names) is refused. */
const ELEMENTS = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata
  linearGradient radialGradient stop clipPath mask pattern marker image style switch view filter feBlend
  feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence`.split(/\s+/),
);
const LOCAL = /^(#|data:image\/(png|jpeg|webp);base64,)/i;
/** Of a style without its white space. */
const LOADS = /@import|expression\(|\\|url\(['"]?(?!['"#])/i;

function loads(style: string): boolean {
  return LOADS.test(style.replace(/\s+/g, ''));
}

/** Finds what could run or load something when an SVG file is opened: at most one flaw, the first. */
export function findScript(source: string): Flaw[] {
  const flaws: Flaw[] = [];
  const parser = sax.parser(true, { position: true });
  const refuse = (found: string) => {
    flaws.push({
      line: parser.line + 1,
      column: Math.max(1, parser.column - Math.max(0, parser.position - parser.startTagPosition)),
      rule: 'images/script',
      message: {
        zh: `SVG 里有 ${found}，打开时可能运行代码或载入别的文件。应只有图形、文字和渐变，请删去，或从绘图软件导出“普通 SVG”。`,
        en: `The SVG has ${found}, which could run code or load a file. Expected shapes, text and gradients only; remove it, or export "plain SVG" from the drawing program.`,
      },
    });
  };
  parser.ondoctype = () => refuse('<!DOCTYPE>');
  parser.onprocessinginstruction = ({ name }) => name === 'xml' || refuse(`<?${name}?>`);
  parser.onopentag = ({ name }) => {
    if (!ELEMENTS.has(name)) refuse(`<${name}>`);
  };
  parser.onattribute = ({ name, value }) => {
    const local = name.replace(/^.*:/, '').toLowerCase();
    if (local.startsWith('on')) refuse(name);
    else if ((local === 'href' || local === 'src') && !LOCAL.test(value.trim())) refuse(`${name}="${value}"`);
    else if (loads(value)) refuse(`${name}="${value}"`);
  };
  let style = '';
  parser.ontext = (text) => {
    if (parser.tag?.name === 'style') style += text;
  };
  parser.oncdata = parser.ontext;
  parser.onclosetag = () => {
    if (loads(style)) refuse('<style>');
    style = '';
  };
  parser.onerror = () => {
    refuse('XML 错误 / an XML error');
    parser.resume();
  };
  // in pieces, so that nothing is read after the first flaw
  const PIECE = 1_024;
  for (let at = 0; at < source.length && flaws.length === 0; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  if (flaws.length === 0) parser.close();
  return flaws.slice(0, 1);
}
