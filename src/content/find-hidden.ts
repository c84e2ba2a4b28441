import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { readFence } from '../diagrams/fence.ts';
import { decodeEntities } from '../diagrams/hidden-characters.ts';
import type { HiddenCharacter } from '../domain/finding.ts';
import { findInvisibleDecoded } from '../domain/invisible.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { placeOf } from '../markdown/place-of.ts';

/** A character reference of Markdown, or an entity code of Mermaid. */
const REFERENCE = /[&#]#?\w+;/;

/**
 * The invisible characters that a page has by way of escapes: in front matter, in whatever text, address, title or
 * attribute the Markdown has, and in diagrams.
 */
export function findHidden({ source, frontMatter, tree }: ParsedFile): HiddenCharacter[] {
  const hidden = [...frontMatter.hidden];
  if (!REFERENCE.test(source)) return hidden;
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    const written = source.slice(start?.offset, end?.offset);
    if (!REFERENCE.test(written)) return;
    const found = textsOf(node).flatMap((text) =>
      findInvisibleDecoded(text).flatMap(({ index, length, code }) =>
        written.includes(text.slice(index, index + length)) ? [] : [code],
      ),
    );
    for (const code of new Set(found)) hidden.push({ ...placeOf(node), code });
  });
  return hidden;
}

/** All strings that a node has itself, decoded. */
function textsOf(node: Nodes): string[] {
  const own = Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'type' ? [value] : [],
  );
  const attributes = 'attributes' in node ? node.attributes : [];
  const values = attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const fence = node.type === 'code' ? readFence(node) : undefined;
  return [...own, ...values, ...(fence ? [decodeEntities(fence.source)] : [])];
}
