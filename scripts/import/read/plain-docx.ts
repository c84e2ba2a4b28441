import { zipSync } from 'fflate';
import sax from 'sax';
import type { Gathered } from './gathered.ts';
import type { SourceFiles } from './source-files.ts';

/** What encloses a formula on its way through the reader of DOCX, which leaves formulas out. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const TEXT_PARTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;
const FORMULA = /<m:oMath(?:\s[^>]*)?>[\s\S]*?<\/m:oMath>/g;

/**
 * A DOCX in the form that the reader of DOCX takes whole: numbers of captions out of their fields, formulas as text. What is
 * written is an archive of the same parts.
 */
export function plainDocument(files: SourceFiles, path: string, gathered: Gathered): Buffer {
  const parts: Record<string, Uint8Array> = {};
  for (const part of files.paths) {
    const bytes = files.read(part) ?? new Uint8Array();
    parts[part] = TEXT_PARTS.test(part)
      ? Buffer.from(plainXml(Buffer.from(bytes).toString('utf8'), path, gathered))
      : bytes;
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

function plainXml(xml: string, path: string, gathered: Gathered): string {
  const plain = xml.replaceAll(/[\ue000\ue001]/g, '').replace(/<\/?w:fldSimple\b[^>]*>/g, '');
  return plain.replace(FORMULA, (formula, at: number) => {
    const line = plain.slice(0, at).match(/<w:p[ >]/g)?.length ?? 1;
    gathered.say({ path, line, column: 1 }, 'import/form', {
      zh: '公式还没有合适的写法，留作了代码。',
      en: 'Formulas have no form here yet; this one is kept as code.',
    });
    return `<w:r><w:t xml:space="preserve">${OPEN}${asXml(linearise(formula))}${CLOSE}</w:t></w:r>`;
  });
}

/** The formulas of converted HTML as code. */
export function showFormulas(html: string): string {
  return html.replace(/\ue000([^\ue000\ue001]*)\ue001/g, '<code>$1</code>').replaceAll(/[\ue000\ue001]/g, '');
}

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type MathNode = { readonly name: string; readonly children: (MathNode | string)[] };

/** A formula of Office on one line, as people type one: `a/(b+1)`, `x^2`, `sqrt(y)`. */
function linearise(xml: string): string {
  const root: MathNode = { name: '', children: [] };
  const open = [root];
  const parser = sax.parser(false, { lowercase: false, xmlns: false });
  parser.onopentag = ({ name }) => {
    const node = { name: name.toLowerCase().replace(/^m:/, ''), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    if (open.length > 1) open.pop();
  };
  parser.ontext = (text) => open.at(-1)?.children.push(text);
  parser.onerror = () => {
    parser.resume();
  };
  parser.write(xml).close();
  return write(root).replace(/\s+/g, ' ').trim();
}

function write(node: MathNode | string): string {
  if (typeof node === 'string') return node;
  const part = (name: string) => {
    const found = node.children.find(
      (child): child is MathNode => typeof child !== 'string' && child.name === name,
    );
    return found ? write(found) : '';
  };
  const all = () => node.children.map(write).join('');
  switch (node.name) {
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'ssup':
      return `${part('e')}^${grouped(part('sup'))}`;
    case 'ssub':
      return `${part('e')}_${grouped(part('sub'))}`;
    case 'ssubsup':
      return `${part('e')}_${grouped(part('sub'))}^${grouped(part('sup'))}`;
    case 'rad':
      return `sqrt(${part('e')})`;
    case 'd':
      return `(${node.children.map(write).join('')})`;
    case 'nary':
      return `sum_${grouped(part('sub'))}^${grouped(part('sup'))} ${part('e')}`;
    default:
      return /pr$/.test(node.name) ? '' : all();
  }
}

function grouped(text: string): string {
  return text.length > 1 ? `(${text})` : text;
}
