import type { Selector } from 'css-tree';

/** One part of a selector, and how the part before it has to stand to it. */
type Part = {
  readonly tag: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly within: 'any' | 'parent' | undefined;
};

/** A selector that asks for types, ids, classes and ancestors alone, its last part first. */
export type PlainSelector = readonly Part[];

/** Reads a selector that needs no selector engine, which takes a DOM most of its time; nothing for any other. */
export function readPlain(selector: Selector): PlainSelector | undefined {
  const parts: Part[] = [];
  let [tag, ids, classes]: [string | undefined, string[], string[]] = [undefined, [], []];
  let within: Part['within'];
  for (const node of selector.children) {
    if (node.type === 'Combinator') {
      parts.unshift({ tag, ids, classes, within });
      [tag, ids, classes] = [undefined, [], []];
      if (node.name !== ' ' && node.name !== '>') return undefined;
      within = node.name === '>' ? 'parent' : 'any';
    } else if (!('name' in node) || typeof node.name !== 'string' || /[^\w-]/.test(node.name)) {
      if (node.type !== 'TypeSelector' || node.name !== '*') return undefined;
    } else if (node.type === 'TypeSelector' && !/[A-Z]/.test(node.name)) tag = node.name;
    else if (node.type === 'IdSelector') ids.push(node.name);
    else if (node.type === 'ClassSelector') classes.push(node.name);
    else return undefined;
  }
  return [{ tag, ids, classes, within }, ...parts];
}

/** Whether a selector holds for an element (Selectors 4, section 17). */
export function matchesPlain(element: Element, selector: PlainSelector, at = 0): boolean {
  const part = selector[at];
  if (!part) return true;
  if (!isAsked(element, part)) return false;
  if (part.within === undefined) return true;
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (matchesPlain(outer, selector, at + 1)) return true;
    if (part.within === 'parent') return false;
  }
  return false;
}

function isAsked(element: Element, { tag, ids, classes }: Part): boolean {
  if (tag && tag !== element.localName) return false;
  if (ids.length > 0 && !ids.every((id) => id === element.getAttribute('id'))) return false;
  return classes.length === 0 || hasClasses(element.getAttribute('class'), classes);
}

function hasClasses(written: string | null, classes: readonly string[]): boolean {
  if (!written) return false;
  const own = written.split(/\s+/);
  return classes.every((name) => own.includes(name));
}
