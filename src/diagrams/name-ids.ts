import { escapeHtml } from '../domain/escape-html.ts';

/** Stands for the id of the picture until it is put into a page, where ids must be unique. No text has it. */
export const ID = '\ufdd0';
/** Stands on both sides of a link's number until its address is known. */
const LINK = '\ufdd1';
/** Neither is a character: Unicode keeps them for use within a program. */
const MARKS = /[\ufdd1\ufdd0]/gu;
const LINKS = /\ufdd1(\d+)\ufdd1/gu;

const REFERENCE = /url\(['"]?#([^)'"]+)['"]?\)/;

/** Takes the signs that stand for ids and links out of what somebody wrote. */
export function dropMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** Puts a number in the place of each link's target. @returns the targets as they were written. */
export function numberLinks(svg: Element): string[] {
  return [...svg.querySelectorAll('a')].map((link, index) => {
    const target = link.getAttribute('href') ?? '';
    link.setAttribute('href', `${LINK}${index}${LINK}`);
    return target;
  });
}

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
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
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
 * Puts a picture into a page: an id of the page for its stand-in, and addresses for its links' numbers.
 *
 * @param links the targets of its links as they were written.
 * @param address gives the address for a target.
 */
export function nameWithin(
  svg: string,
  id: string,
  links: readonly string[],
  address: (target: string) => string,
): string {
  return svg
    .replaceAll(ID, () => id)
    .replace(LINKS, (_, number: string) => escapeHtml(address(links[Number(number)] ?? '')));
}
