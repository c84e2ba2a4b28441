import type { Element, ElementContent, Properties } from 'hast';
import { type Options, toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** An element of XML, whose name is kept as it is. */
export function xml(
  tagName: string,
  properties: Properties = {},
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((each) => (typeof each === 'string' ? { type: 'text', value: each } : each)),
  };
}

/** Writes a tree as XML, with its declaration. */
export function toXml(root: Element): string {
  return `${DECLARATION}${write(root, { space: 'svg', closeEmptyElements: true })}\n`;
}

/** Writes a page as XHTML. */
export function toXhtml(root: Element): string {
  return `${DECLARATION}<!DOCTYPE html>\n${write(root, { closeSelfClosing: true })}\n`;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
/** Stands for `<` in attributes, where HTML may have it and XML may not. No character: Unicode keeps it for programs. */
const LESS = '\ufdd0';

/** Writes a tree as HTML that is XML as well. */
function write(root: Element, options: Options): string {
  const tree = structuredClone(root);
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string') properties[name] = value.replaceAll(LESS, '').replaceAll('<', LESS);
  });
  return toHtml(tree, options).replaceAll(LESS, '&lt;').replaceAll(']]>', ']]&gt;');
}
