/** A link from a node of a diagram: `click id href "…"`. Line and column count within the diagram, from 1. */
export type DiagramLink = { readonly url: string; readonly line: number; readonly column: number };

const CLICK = /^(\s*click\s+\S+\s+(?:href\s+)?")([^"]*)"/;

/** The links of a diagram, as they are written: each on a line of its own. Others are refused when it is drawn. */
export function linksIn(source: string): DiagramLink[] {
  return source.split('\n').flatMap((text, index): DiagramLink[] => {
    const [, before = '', url] = CLICK.exec(text) ?? [];
    return url === undefined ? [] : [{ url, line: index + 1, column: before.length + 1 }];
  });
}

/** Thrown where a drawing leads somewhere that its source was not read to say. */
export class UnreadLink extends Error {}

/** What Mermaid writes in place of an address that it holds to be code. */
const BLANK = 'about:blank';

/**
 * Gives the links of a drawing the addresses that were read off its source, and so were judged: Mermaid decodes them,
 * and writes SVG 1.1's `xlink:href`. What leads nowhere is no link.
 *
 * @throws UnreadLink if it has others.
 */
export function mendLinks(svg: Element, source: string): void {
  const written = new Map(linksIn(source).map(({ url }) => [canonical(url), url]));
  for (const link of svg.querySelectorAll('a')) {
    const drawn = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    for (const { name } of [...link.attributes]) if (/href$/i.test(name)) link.removeAttribute(name);
    if (!drawn || drawn === BLANK) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    const url = written.get(canonical(drawn));
    if (url === undefined) throw new UnreadLink(drawn);
    link.setAttribute('href', url);
  }
}

/** The same for all spellings of an address. */
function canonical(url: string): string {
  let decoded = url.trim();
  for (let before = ''; before !== decoded; ) {
    before = decoded;
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      break;
    }
  }
  return URL.canParse(decoded) ? new URL(decoded).href : decoded;
}
