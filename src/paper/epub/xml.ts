import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

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
  return `${DECLARATION}${toHtml(root, { space: 'svg', closeEmptyElements: true })}\n`;
}

/** Writes a page as XHTML. */
export function toXhtml(root: Element): string {
  return `${DECLARATION}<!DOCTYPE html>\n${toHtml(root, { closeSelfClosing: true })}\n`;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
