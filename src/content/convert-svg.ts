import sax from 'sax';
import { escapeHtml } from '../domain/escape-html.ts';
import type { ConvertUnits } from '../markdown/convert-source.ts';
import { guardAttributes } from './guard-attributes.ts';

/** Attributes that a reader hears or sees. */
const TEXTS = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'title', 'xlink:title']);
/** Elements whose text is none. */
const CODE = new Set(['style', 'script']);

/** A stretch of the source, and what stands there instead. */
type Change = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The source of an SVG picture with its words converted: the text of elements and the attributes that are read out.
 * Names, ids, style sheets and comments stay, and so does a file that is no XML.
 */
export function convertSvg(source: string, convert: ConvertUnits): string {
  const parser = sax.parser(true);
  const changes: Change[] = [];
  const open: string[] = [];
  let failed = false;
  /** Where the last tag, comment or section ended. */
  let ended = 0;
  const end = () => {
    ended = parser.position;
  };
  const change = (start: number, until: number, text: string, quote = '') => {
    const converted = convert(text).join('');
    if (converted !== text) changes.push({ start, end: until, text: quote + escapeHtml(converted) + quote });
  };
  parser.onerror = () => {
    failed = true;
    parser.resume();
  };
  parser.onopentagstart = (tag) => {
    guardAttributes(tag);
    open.push(tag.name);
  };
  parser.onattribute = ({ name, value }) => {
    if (!TEXTS.has(name)) return;
    const last = parser.position - 1; // its closing quotation mark
    change(source.lastIndexOf(source.charAt(last), last - 1), parser.position, value, '"');
  };
  parser.onopentag = end;
  parser.onclosetag = () => {
    open.pop();
    end();
  };
  parser.oncomment = end;
  parser.onprocessinginstruction = end;
  parser.ondoctype = end;
  parser.onclosecdata = end;
  parser.ontext = (text) => {
    if (!CODE.has(open.at(-1) ?? '')) change(ended, parser.startTagPosition - 1, text);
  };
  parser.oncdata = (text) => {
    if (!CODE.has(open.at(-1) ?? '')) change(parser.startTagPosition - 1, parser.position, text);
  };
  parser.write(source).close();
  return failed ? source : replace(source, changes);
}

function replace(source: string, changes: readonly Change[]): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, text } of changes) {
    replaced += source.slice(at, start) + text;
    at = end;
  }
  return replaced + source.slice(at);
}
