import { escapeHtml } from '../domain/escape-html.ts';

/** Stands for the id of the picture until it is put into a page, where ids must be unique. */
export const ID = 'DIAGRAM-ID';

const REFERENCE = /url\(['"]?#([^)'"]+)['"]?\)/;

/**
 * Gives every id of a picture a name that begins with `ID`, whatever was drawn before it, and its references
 * with it. One that leads nowhere is left out.
 *
 * @param oldId the picture's own id while Mermaid drew: it begins some of the others.
 */
export function nameIds(svg: Element, oldId: string): void {
  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    names.set(element.id, `${ID}-${names.size}`);
    element.id = names.get(element.id) ?? '';
  }
  // Mermaid forgets the picture's own id in some references.
  const nameOf = (id: string) => names.get(id) ?? names.get(`${oldId}-${id}`);
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const id =
        REFERENCE.exec(value)?.[1] ?? (/^(xlink:)?href$/.test(name) ? /^#(.+)/.exec(value)?.[1] : undefined);
      if (id === undefined || element.localName === 'a') continue;
      const found = nameOf(id);
      if (!found) element.removeAttribute(name);
      else element.setAttribute(name, name.endsWith('href') ? `#${found}` : `url(#${found})`);
    }
  }
}

/**
 * Puts a picture into a page: an id of the page for its stand-in, and addresses for its links' targets.
 *
 * @param address gives the address for a link's target as it was written.
 */
export function nameWithin(svg: string, id: string, address: (target: string) => string): string {
  return svg
    .replaceAll(ID, () => id)
    .replace(/(<a[^>]*? href=")([^"]*)"/g, (_, before: string, target: string) => {
      return `${before}${escapeHtml(address(unescapeHtml(target)))}"`;
    });
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
