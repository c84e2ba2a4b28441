import type { Link, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Mention } from '../domain/report.ts';
import { readLink } from './links.ts';

/**
 * The links from a file's text to other content files, each with the sentence around it.
 *
 * @param sentenceEnd what ends a sentence in the language of the text.
 */
export function readMentions(path: string, tree: Root, sentenceEnd: RegExp): Mention[] {
  const mentions: Mention[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    for (const { link, at } of linksIn(paragraph)) {
      const target = readLink(path, link.url);
      if (target.kind !== 'page' || target.path === path) continue;
      mentions.push({
        path: target.path,
        fragment: target.fragment,
        sentence: sentenceAt(textOf(paragraph), at, sentenceEnd),
      });
    }
    return SKIP;
  });
  return mentions;
}

/** The links of a paragraph and the offset of each in the paragraph's text. */
function linksIn(paragraph: Paragraph): { link: Link; at: number }[] {
  const found: { link: Link; at: number }[] = [];
  let at = 0;
  visit(paragraph, (node) => {
    if (node.type === 'link') found.push({ link: node, at });
    if ('value' in node) at += node.value.length;
  });
  return found;
}

function sentenceAt(text: string, at: number, sentenceEnd: RegExp): string {
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (end > at) return text.slice(start, end).trim();
    start = end;
  }
  return text.slice(start).trim();
}
