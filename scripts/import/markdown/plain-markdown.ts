import type { Localised } from '../../../src/domain/language.ts';
import { calloutHead, calloutKind } from './callouts.ts';
import { plainDirectives } from './directives.ts';
import { plainInline } from './inline-forms.ts';

/** What a text is: in Chinese or not, with JavaScript as in MDX or without. */
export type MarkdownKind = { readonly isChinese: boolean; readonly isMdx: boolean };

/** What is told of a line, counted from 0. */
export type Tell = (line: number, message: Localised) => void;

const FORMULA: Localised = {
  zh: '公式还没有合适的写法，留作了代码。',
  en: 'Formulas have no form here yet; this one is kept as code.',
};
const CITATION: Localised = {
  zh: '文献引用还没有合适的写法，留作了代码。',
  en: 'Citations have no form here yet; this one is kept as code.',
};
const SCRIPT: Localised = {
  zh: '去掉了一行代码（import 或 export）。',
  en: 'A line of code (import or export) was taken out.',
};
const SHORTCODE: Localised = { zh: '去掉了一个短代码。', en: 'A shortcode was taken out.' };

const SPECIAL = /^\s*(?:import\s.+\sfrom\s|import\s+['"]|export\s+(?:const|default|function|let)\b)/;
/** Of MyST: parts of a notebook, and comments. */
const NOTEBOOK = /^(?:\+\+\+(?:\s.*)?|%\s.*)$/;
const BLOCK_FORMULA = /^((?:\s|>)*)\$\$/;
const INDENTED_CALLOUT = /^(\s*)(?:!!!|\?\?\?\+?)\s*([\w-]+)\s*(?:"([^"]*)")?\s*$/;
const TARGET = /^\s*\(([\w:.-]+)\)=\s*$/;
const DEFINITION = /^:\s+(\S.*)$/;

/**
 * Turns what some tools add to Markdown (MyST, Quarto, Docusaurus, VitePress, mdBook, Hugo, MkDocs) into what all have. As
 * many lines come out as went in, so that places stay.
 */
export function plainMarkdown(source: string, kind: MarkdownKind, tell: Tell): string {
  const { isChinese } = kind;
  const lines = plainDirectives(callouts(source.split('\n'), isChinese), isChinese, (line, name, became) =>
    tell(line, sayDirective(name, became)),
  );
  const fences = new Fences();
  let inFormula = false;
  const out: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (fences.takes(line)) {
      if (fences.opensMath) tell(at, FORMULA);
      out.push(line);
      continue;
    }
    if (BLOCK_FORMULA.test(line) || inFormula) {
      const [, quote = ''] = /^((?:\s|>)*)/.exec(line) ?? [];
      const { text, isOpen } = blockFormula(line.slice(quote.length), inFormula);
      if (!inFormula) tell(at, FORMULA);
      inFormula = isOpen;
      out.push(quote + text);
      continue;
    }
    out.push(plainLine(line, at, out, kind, tell));
  }
  return out.join('\n');
}

function plainLine(
  line: string,
  at: number,
  above: string[],
  { isChinese, isMdx }: MarkdownKind,
  tell: Tell,
): string {
  if (isMdx && SPECIAL.test(line)) {
    tell(at, SCRIPT);
    return '';
  }
  if (NOTEBOOK.test(line)) return '';
  const [, target] = TARGET.exec(line) ?? [];
  if (target) return `<a id="${target}"></a>`;
  const [, meaning] = DEFINITION.exec(line) ?? [];
  const term = above.at(-1)?.trim() ? above.length - 1 : above.length - 2;
  const termLine = above[term]?.trim();
  if (meaning && termLine && !/^[#>|\-*:`<]/.test(termLine)) {
    above[term] = `- **${termLine.replace(/\*\*/g, '')}** —`;
    for (let between = term + 1; between < above.length; between++) above[between] = '<!-- -->';
    return `  ${plainInline(meaning, isChinese, () => {})}`;
  }
  return plainInline(line, isChinese, (what) =>
    tell(at, what === 'formula' ? FORMULA : what === 'citation' ? CITATION : SHORTCODE),
  );
}

/** `$$` on lines of its own opens and closes a block; a formula on one line is a block by itself. */
function blockFormula(line: string, isOpen: boolean): { text: string; isOpen: boolean } {
  const text = line.trim();
  if (isOpen) {
    const closes = /\$\$\s*(?:\{[^}]*\}|\([^()]*\))?\s*$/.test(text);
    if (!closes) return { text: line, isOpen: true };
    const rest = text.replace(/\$\$.*$/, '').trim();
    return { text: rest === '' ? '```' : `${rest}\n\`\`\``, isOpen: false };
  }
  const [, inside] = /^\$\$(.+?)\$\$/.exec(text) ?? [];
  if (inside) return { text: `\`${inside.trim()}\``, isOpen: false };
  const opening = text.slice(2).trim();
  return { text: opening === '' ? '```math' : `\`\`\`math\n${opening}`, isOpen: true };
}

/** Callouts of MkDocs: what is indented below their first line. */
function callouts(lines: readonly string[], isChinese: boolean): string[] {
  let indent: number | undefined;
  return lines.map((line) => {
    const [, spaces = '', word = '', title = ''] = INDENTED_CALLOUT.exec(line) ?? [];
    if (word) {
      indent = spaces.length + 4;
      return calloutHead(calloutKind(word) ?? word, title, isChinese);
    }
    if (indent === undefined) return line;
    if (line.trim() === '') return '>';
    if (!line.startsWith(' '.repeat(indent))) {
      indent = undefined;
      return line;
    }
    return `> ${line.slice(indent)}`;
  });
}

function sayDirective(name: string, became: 'code' | 'nothing' | 'words'): Localised {
  const zh = { code: '留作了代码', nothing: '去掉了', words: '只留下了文字' }[became];
  const en = { code: 'was kept as code', nothing: 'was taken out', words: 'left its words alone' }[became];
  return {
    zh: `“${name}”这种块在这里没有写法，${zh}。`,
    en: `A block “${name}” has no form here and ${en}.`,
  };
}

/** Tells lines of fenced code from the others. */
class Fences {
  private fence: string | undefined;
  opensMath = false;

  takes(line: string): boolean {
    const [, marks, info = ''] = /^\s*(?:>\s*)*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    this.opensMath = false;
    if (this.fence === undefined) {
      if (!marks || (marks.startsWith('`') && info.includes('`'))) return false;
      this.fence = marks;
      this.opensMath = info.trim() === 'math';
      return true;
    }
    if (marks?.startsWith(this.fence) && info.trim() === '') this.fence = undefined;
    return true;
  }
}
