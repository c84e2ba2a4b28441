import { calloutHead, calloutKind, calloutName } from './callouts.ts';

/** What is said of a directive that has no form here. */
export type Complain = (line: number, name: string, became: 'code' | 'nothing' | 'words') => void;

/** A fenced block: from its opening line to its closing one, or to the end of what it stands in. */
type Fenced = {
  readonly name: string;
  readonly rest: string;
  readonly isColon: boolean;
  readonly end: number;
};

const FENCE = /^\s*(`{3,}|~{3,}|:{3,})\s*(.*?)\s*$/;
const OPTION = /^\s*:([\w-]+):\s*(.*)$/;
const CODE = new Set([
  'code',
  'code-block',
  'code-cell',
  'sourcecode',
  'list-table',
  'csv-table',
  'mermaid',
  'math',
  'amsmath',
]);
const DROPPED = new Set([
  'toctree',
  'tableofcontents',
  'contents',
  'bibliography',
  'index',
  'raw',
  'eval-rst',
  'include',
  'literalinclude',
  'nb-exec-table',
]);
/** Those that only set what stands in them, without a form of its own. */
const SET = new Set([
  'grid',
  'card',
  'tab-set',
  'tab-item',
  'table',
  'div',
  'aside',
  'margin',
  'epigraph',
  'blockquote',
  'glossary',
  'only',
]);

/**
 * Turns directives (MyST's `{name}` fences, and `:::` of Quarto, Docusaurus and VitePress) into what Markdown has: callouts
 * into quotations, figures into `<figure>`, formulas and code into code. As many lines come out as went in.
 *
 * @param first the number of the first line, from 0.
 */
export function plainDirectives(
  lines: readonly string[],
  isChinese: boolean,
  complain: Complain,
  first = 0,
): string[] {
  const out: string[] = [];
  while (out.length < lines.length) {
    const at = out.length;
    const line = lines[at] ?? '';
    const fenced = fencedAt(lines, at);
    if (!fenced) {
      out.push(line);
      continue;
    }
    const inside = lines.slice(at + 1, fenced.end);
    const isClosed = fenced.end < lines.length;
    const made = convert(fenced, line, inside, { isChinese, complain, at: first + at });
    out.push(...(isClosed ? made : made.slice(0, inside.length + 1)));
  }
  return out;
}

/** The fenced block that a line opens. */
function fencedAt(lines: readonly string[], at: number): Fenced | undefined {
  const [, marks, info = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (!marks || (marks.startsWith('`') && info.includes('`'))) return undefined;
  const isColon = marks.startsWith(':');
  if (isColon && info === '') return undefined;
  const [, name, rest = ''] = /^\{([\w:.=-]+)\}\s*(.*)$/.exec(info) ?? [];
  const end = isColon ? endOfColons(lines, at) : endOfCode(lines, at, marks);
  if (name && !name.startsWith('.')) return { name, rest, isColon, end };
  return { name: '', rest: info, isColon, end };
}

function endOfCode(lines: readonly string[], at: number, marks: string): number {
  for (let end = at + 1; end < lines.length; end++) {
    const text = (lines[end] ?? '').trim();
    if (text.length >= marks.length && text === marks.charAt(0).repeat(text.length)) return end;
  }
  return lines.length;
}

/** Colons nest, with fences of one length too: one with words opens, one without closes. */
function endOfColons(lines: readonly string[], at: number): number {
  let depth = 0;
  for (let end = at; end < lines.length; end++) {
    const [, marks, info] = /^\s*(:{3,})\s*(.*?)\s*$/.exec(lines[end] ?? '') ?? [];
    if (!marks) continue;
    depth += info ? 1 : -1;
    if (depth === 0) return end;
  }
  return lines.length;
}

type Context = { readonly isChinese: boolean; readonly complain: Complain; readonly at: number };

/** The opening line, what is inside, and the closing line. */
function convert(fenced: Fenced, opening: string, inside: readonly string[], context: Context): string[] {
  const { name, rest, isColon } = fenced;
  const { isChinese, complain, at } = context;
  if (name === '' && !isColon) return [opening, ...inside, codeEnd(opening)]; // code as Markdown has it
  const again = (part: readonly string[]) => plainDirectives(part, isChinese, complain, at + 1);
  const words = isColon && name === '' ? rest : `${name} ${rest}`;
  const kind = (words.match(/[\w:-]+/g) ?? []).slice(0, 4).map(calloutKind).find(Boolean);
  if (kind) {
    const title = name === '' ? titleOf(rest) : rest;
    return [
      calloutHead(kind, title, isChinese),
      ...['', ...again(withoutOptions(inside))].slice(1).map((each) => `> ${each}`),
      '',
    ];
  }
  const [, gated, gate] = /^([\w:-]+)-(start|end)$/.exec(name) ?? [];
  if (gated)
    return [gate === 'start' ? `**${calloutName(gated, isChinese)}**` : '', ...inside.map(() => ''), ''];
  if (name === 'figure' || name === 'image') return figure(rest, inside);
  if (DROPPED.has(name)) {
    complain(at, name, 'nothing');
    return ['', ...inside.map(() => ''), ''];
  }
  if (CODE.has(name) || (!isColon && !SET.has(name))) {
    const language =
      name === 'math' || name === 'amsmath' ? 'math' : name === 'mermaid' ? name : languageOf(name, rest);
    if (!CODE.has(name) && !isCell(name)) complain(at, name, 'code');
    return [`\`\`\`\`${language}`, ...withoutOptions(inside), '````'];
  }
  if (name !== '' && !SET.has(name)) complain(at, name, 'words');
  const title = name === '' ? '' : rest;
  return [title, ...again(withoutOptions(inside)), ''];
}

/** A cell of code that would be run: `{python}`, `{r}`. */
function isCell(name: string): boolean {
  return /^(?:python|r|julia|ojs|bash|sql|js|rust|typescript)$/i.test(name);
}

function languageOf(name: string, rest: string): string {
  if (isCell(name)) return name.toLowerCase();
  return /^[\w+#-]+$/.test(rest) ? rest : '';
}

function codeEnd(opening: string): string {
  return /^\s*(?:`+|~+)/.exec(opening)?.[0] ?? '```';
}

/** A title in brackets, in quotes, or behind the kind. */
function titleOf(rest: string): string {
  const [, quoted] = /title="([^"]*)"/.exec(rest) ?? [];
  const [, bracketed] = /\[([^\]]*)\]/.exec(rest) ?? [];
  const plain = /^[{]/.test(rest) ? rest.replace(/^\{[^}]*\}\s*/, '') : rest.replace(/^\S+\s*/, '');
  return quoted ?? bracketed ?? plain.replace(/\{[^}]*\}/g, '').trim();
}

/** Options at the head of a directive, and YAML between dashes, as blank lines. */
function withoutOptions(inside: readonly string[]): string[] {
  let at = 0;
  if (/^---\s*$/.test(inside[0] ?? '')) {
    const end = inside.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
    if (end > 0) at = end + 1;
  }
  while (OPTION.test(inside[at] ?? '') || /^\s*#\|/.test(inside[at] ?? '')) at++;
  return inside.map((line, index) => (index < at ? '' : line));
}

function figure(address: string, inside: readonly string[]): string[] {
  const options = new Map(
    inside.flatMap((line) => {
      const [, key, value = ''] = OPTION.exec(line) ?? [];
      return key ? [[key, value] as const] : [];
    }),
  );
  const id = options.get('name') ?? options.get('label');
  const attribute = (name: string, value: string | undefined) =>
    value
      ? ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`
      : '';
  const picture = `<img${attribute('src', address.trim())}${attribute('alt', options.get('alt'))}>`;
  const caption = withoutOptions(inside);
  return caption.some((line) => line.trim() !== '')
    ? [`<figure${attribute('id', id)}>${picture}<figcaption>`, ...caption, '</figcaption></figure>']
    : [picture, ...caption, ''];
}
