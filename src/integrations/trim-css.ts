/** Whether a class (`.mark`) or an element (`pre`) stands on the page in such a language, or may be made by a script. */
export type Occurs = (name: string, speaks: (language: string) => boolean) => boolean;

/**
 * Drops the rules that a page has no use for: those whose every selector names a class or an element that occurs nowhere,
 * or not in the language asked for. For style sheets as the build minifies them; what it does not understand it keeps.
 */
export function trimCss(css: string, occurs: Occurs): string {
  let kept = '';
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return kept + css.slice(at);
    const close = findClose(css, open);
    const prelude = css.slice(at, open);
    const body = css.slice(open + 1, close);
    if (/^\s*@(media|supports)/.test(prelude)) {
      const inner = trimCss(body, occurs);
      if (inner.trim()) kept += `${prelude}{${inner}}`;
    } else if (/^\s*@/.test(prelude) || isUsed(prelude, occurs)) {
      kept += css.slice(at, close + 1);
    }
    at = close + 1;
  }
  return kept;
}

/** A class or an element that a selector names, and what it asks of the language. */
type Named = { readonly name: string; readonly speaks: (language: string) => boolean };

/** The names in each selector before a block: the same ones stand on all pages. */
const namesOf = new Map<string, readonly (readonly Named[])[]>();

/** Whether all names of one of the selectors occur. */
function isUsed(prelude: string, occurs: Occurs): boolean {
  const selectors = namesOf.get(prelude) ?? splitSelectors(prelude).map(readNames);
  namesOf.set(prelude, selectors);
  return selectors.some((names) => names.every(({ name, speaks }) => occurs(name, speaks)));
}

/** At commas outside brackets. */
function splitSelectors(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/);
}

/** What a selector asks of the language. */
const LANGUAGE = /:not\(:lang\(([\w-]+)\)\)|:lang\(([\w-]+)\)/g;

/** What else stands in brackets says of `:is()` and `:not()` what need not be there, so it does not count. */
function readNames(selector: string): Named[] {
  const outside = selector
    .replace(LANGUAGE, (_, without = '', within = '') => `@${without}@${within}`)
    .replace(/\([^()]*(\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '')
    .replace(/(:root)+/g, 'html')
    .replace(/:[\w:-]+/g, '');
  return outside.split(/[\s>+~]+/).flatMap((compound) => {
    const [, without, within] = compound.match(/@([\w-]*)@([\w-]*)/) ?? [];
    const speaks = (language: string) =>
      (!without || !isOf(language, without)) && (!within || isOf(language, within));
    const names = compound.replace(/@.*/, '').matchAll(/\.[A-Za-z_][\w-]*|(?<![\w.#:@%-])[a-z][\w-]*/g);
    return [...names].map(([name]) => ({ name, speaks }));
  });
}

/** Whether a language is of a range, as `:lang()` asks (RFC 4647, extended filtering, for ranges as we write them). */
function isOf(language: string, range: string): boolean {
  return `${language}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
}

function findClose(css: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let at = open; at < css.length; at++) {
    const sign = css.charAt(at);
    if (quote) quote = sign === quote && css.charAt(at - 1) !== '\\' ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  return css.length;
}
