import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** What an address in running text ends before: what no address has, and a mark right before it. */
const END = /[.,:;!?*_~'")]*[^!-~][\s\S]*$/;

/** Whether a link is an address written out in the text, without brackets. */
export function isBareAddress({ url, children, position }: Link): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return false;
  const spelled = [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(url);
  return spelled && position?.start.offset === only.position?.start.offset;
}

/**
 * remark plugin: an address that is written out ends before the first character that is not ASCII. GFM lets it run
 * on to the next space, which Chinese text does not have: the link would take the rest of the sentence along.
 */
export function remarkEndAddresses() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const [text] = link.children;
      if (!parent || index === undefined || text?.type !== 'text' || !isBareAddress(link)) return;
      const [rest] = END.exec(text.value) ?? [];
      if (rest) cut(link, text, rest, { parent, index });
    });
  };
}

function cut(link: Link, text: Text, rest: string, { parent, index }: { parent: Parents; index: number }) {
  const kept = text.value.slice(0, text.value.length - rest.length);
  const after: Text = { type: 'text', value: rest };
  if (link.position && text.position) {
    const { line, column, offset = 0 } = link.position.start;
    const end = { line, column: column + kept.length, offset: offset + kept.length };
    after.position = { start: end, end: link.position.end };
    link.position = { ...link.position, end };
    text.position = { ...text.position, end };
  }
  link.url = link.url.slice(0, link.url.length - rest.length);
  text.value = kept;
  const next: PhrasingContent[] = /^(?:https?:\/\/|mailto:|www\.)?$/i.test(kept)
    ? [text, after]
    : [link, after];
  parent.children.splice(index, 1, ...next);
}
