import type { Node, Root } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import { SKIP, visit } from 'unist-util-visit';
import type { ReadingFinding } from '../domain/finding.ts';
import { ALLOWED_ELEMENTS, isElementName } from './components.ts';
import { isPictureAddress } from './file-names.ts';
import { remedyFor } from './html-remedies.ts';
import { placeOf } from './place-of.ts';

const RULE = 'mdx/unsafe';

/** A JavaScript comment and nothing else: it compiles to nothing. */
const COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

/**
 * Finds everything in a parsed MDX tree that could become code, or make the compiler load a file:
 * import and export, expressions, spreads, unknown elements and attributes, images that are not pictures.
 * Parses only; runs on the tree before any module is made from it.
 */
export function findUnsafe(tree: Root): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  const refuse = (node: Node, found: Found) => {
    findings.push({ ...placeOf(node), rule: RULE, message: found });
  };
  const imageLabels = new Set<string>();
  visit(tree, 'imageReference', (node) => {
    imageLabels.add(node.identifier);
  });
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        refuse(node, code('import / export'));
        return SKIP;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!COMMENT.test(node.value)) refuse(node, code('{…}'));
        return SKIP;
      case 'html':
        refuse(node, code('HTML'));
        return SKIP;
      case 'image':
        if (!isPictureAddress(node.url)) refuse(node, image(node.url));
        return undefined;
      case 'definition':
        if (imageLabels.has(node.identifier) && !isPictureAddress(node.url)) refuse(node, image(node.url));
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const allowed: readonly string[] | undefined = isElementName(name)
          ? ALLOWED_ELEMENTS[name]
          : undefined;
        if (!allowed) {
          refuse(node, element(name));
          return undefined;
        }
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute') refuse(node, code(`<${name} {...}>`));
          else if (attribute.value !== null && typeof attribute.value === 'object')
            refuse(node, code(`${attribute.name}={…}`));
          else if (!allowed.includes(attribute.name))
            refuse(node, unknownAttribute(name, attribute.name, allowed));
        }
        return undefined;
      }
      default:
        return undefined;
    }
  });
  return findings;
}

type Found = ReadingFinding['message'];

function code(found: string): Found {
  return {
    zh: `正文里出现了代码：${found}。正文只能是文字和允许的标签；若要写花括号本身，写成 \\{。`,
    en: `Found code in the text: ${found}. Content is text and the allowed elements only; for a literal brace write \\{.`,
  };
}

function image(url: string): Found {
  return {
    zh: `图片地址“${url}”不可用。应为本目录下 .png、.jpg、.webp、.avif 或 .svg 文件的相对路径。`,
    en: `Image "${url}" is not allowed. Expected the relative path of a .png, .jpg, .webp, .avif or .svg file.`,
  };
}

function element(name: string): Found {
  const names = Object.keys(ALLOWED_ELEMENTS).join(', ');
  const remedy = remedyFor(name);
  if (remedy)
    return {
      zh: `正文里不用 HTML 标签 <${name}>。${remedy.zh}`,
      en: `Content does not use the HTML element <${name}>. ${remedy.en}`,
    };
  return {
    zh: `不认识的标签 <${name}>。可用的只有：${names}；若要写小于号本身，写成 \\<。`,
    en: `Unknown element <${name}>. Allowed are: ${names}; for a literal less-than sign write \\<.`,
  };
}

function unknownAttribute(name: string, attribute: string, allowed: readonly string[]): Found {
  return {
    zh: `<${name}> 没有属性 ${attribute}。可用的属性：${allowed.join('、') || '无'}；请删去。`,
    en: `<${name}> has no attribute ${attribute}. Its attributes: ${allowed.join(', ') || 'none'}; remove it.`,
  };
}
