import type { Html, Link, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import { type ReadingFinding, WHOLE_FILE } from '../domain/finding.ts';
import type { Localised } from '../domain/language.ts';
import { isPictureAddress } from './file-names.ts';

/** Markdown as code hosts read it, where HTML is no error. */
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Code, which stays as it is; comments; elements that HTML need not close. */
const PIECE = /`+[^`]*`+|<!--[\s\S]*?-->|<(?:br|img|hr)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

type Found = {
  readonly start: number;
  readonly text: string;
  /** Whether a mark of exclamation stands before it, which would make a picture of a link. */
  readonly behindMark?: boolean;
};
type Remedy = { readonly message: Localised; readonly becomes: string | undefined };

/**
 * Finds what Markdown takes and MDX cannot parse, such as comments and open elements of HTML and addresses in angle
 * brackets, with what to write in its place. Reports are written in Markdown first, so all of it is named at once.
 */
export function findHtml(body: string): ReadingFinding[] {
  const tree = parser.parse(body);
  const places = location(body);
  return [...pieces(tree, body), ...addresses(tree, body)].flatMap(({ start, text, behindMark = false }) => {
    const remedy = remedyOf(text, behindMark);
    if (!remedy) return [];
    const { line, column } = places.toPoint(start) ?? WHOLE_FILE;
    const { message, becomes } = remedy;
    const fix =
      becomes === undefined
        ? undefined
        : { start, end: start + text.length, text: becomes, isMarkup: true as const };
    return [{ line, column, rule: 'syntax/mdx', message, ...(fix && { fix }) }];
  });
}

function pieces(tree: Root, body: string): Found[] {
  const found: Found[] = [];
  visit(tree, 'html', (node: Html) => {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset);
    for (const { index, 0: text } of source.matchAll(PIECE)) found.push({ start: start + index, text });
  });
  return found;
}

function addresses(tree: Root, body: string): Found[] {
  const found: Found[] = [];
  visit(tree, 'link', (node: Link) => {
    const start = node.position?.start.offset ?? 0;
    const text = body.slice(start, node.position?.end.offset);
    if (text.startsWith('<')) found.push({ start, text, behindMark: body.charAt(start - 1) === '!' });
  });
  return found;
}

function remedyOf(text: string, behindMark: boolean): Remedy | undefined {
  if (text.startsWith('`')) return undefined;
  if (text.startsWith('<!--')) return comment(text);
  const [name = ''] = /(?<=^<)(?:br|img|hr)\b/i.exec(text) ?? [];
  if (!name) return address(text.slice(1, -1), !behindMark);
  if (text.endsWith('/>')) return undefined; // closed as MDX wants it
  if (name.toLowerCase() === 'img') return picture(text);
  return name.toLowerCase() === 'br' ? replaced(text, '<br />') : replaced(text, '---', false);
}

function comment(text: string): Remedy {
  const words = text.slice('<!--'.length, -'-->'.length);
  return {
    message: {
      zh: '<!-- … --> 是 HTML 的注释，这里写成 {/* … */}。不再需要的请删去。',
      en: '<!-- … --> is a comment of HTML; write {/* … */} here, or remove it if it is no longer needed.',
    },
    becomes: /[{}]|\*\//.test(words) ? undefined : `{/*${words}*/}`,
  };
}

function picture(text: string): Remedy {
  const attributeOf = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(text)?.slice(1).find(Boolean) ?? '';
  const [url, alt] = [attributeOf('src'), attributeOf('alt')];
  const safe = isPictureAddress(url) && !/[[\]\\{}<|]/.test(alt);
  return {
    message: {
      zh: '图片不写 <img>，写成 ![图里有什么](图片.png)；大小由网站管。',
      en: 'Write ![what it shows](picture.png), not <img>; the site sets the size.',
    },
    becomes: safe ? `![${alt}](${url})` : undefined,
  };
}

/** What means something in the text of a link, or in its address; `_` does not between letters. */
const MARKUP = /[[\](){}\\*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** Links that content may have. */
const ALLOWED = /^(?:https?:\/\/|mailto:)/i;

function address(written: string, canBeLink: boolean): Remedy {
  const url = written.includes(':') ? written : `mailto:${written}`;
  return replaced(
    `<${written}>`,
    `[${written}](${url})`,
    canBeLink && ALLOWED.test(url) && !MARKUP.test(written),
  );
}

/** @param sure whether the one can stand wherever the other stood. */
function replaced(text: string, becomes: string, sure = true): Remedy {
  return {
    message: { zh: `${text} 在这里写成 ${becomes}。`, en: `Write ${becomes} in place of ${text} here.` },
    becomes: sure ? becomes : undefined,
  };
}
