/**
 * Drops the rules that a page has no use for: those whose every selector names a class or an element that occurs nowhere.
 * For style sheets as the build minifies them; what it does not understand it keeps.
 *
 * @param occurs whether a class (`.mark`) or an element (`pre`) stands on the page, or may be made by a script.
 */
export function trimCss(css: string, occurs: (name: string) => boolean): string {
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

/** The names in each selector before a block: the same ones stand on all pages. */
const namesOf = new Map<string, readonly (readonly string[])[]>();

/** Whether all names of one of the selectors occur. */
function isUsed(prelude: string, occurs: (name: string) => boolean): boolean {
  const selectors = namesOf.get(prelude) ?? splitSelectors(prelude).map(readNames);
  namesOf.set(prelude, selectors);
  return selectors.some((names) => names.every(occurs));
}

/** At commas outside brackets. */
function splitSelectors(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/);
}

/** What stands in brackets says of `:is()` and `:not()` what need not be there, so it does not count. */
function readNames(selector: string): string[] {
  const outside = selector.replace(/\([^()]*(\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '').replace(/:[\w:-]+/g, '');
  return [...outside.matchAll(/\.[A-Za-z_][\w-]*|(?<![\w.#:@%-])[a-z][\w-]*/g)].map(([name]) => name);
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
