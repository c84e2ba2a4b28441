/** A pause after which what has changed is worth reading out, in milliseconds. */
const ANNOUNCE_AFTER = 1000;
/** As much of a query as is repeated. */
const ECHOED = 40;

/** What stands in for `{name}` in a sentence of the page. */
type Values = Readonly<Record<string, string | number>>;

/** Says a sentence. */
export type Say = (template?: string, values?: Values) => void;

/**
 * What a search says of itself: shown at once, and read out by screen readers when the reader has paused, since
 * every key may change it.
 */
export function makeSay(shown: HTMLElement, announced: HTMLElement): Say {
  let timer: number | undefined;
  return (template = '', values = {}) => {
    const text = fill(template, values);
    shown.textContent = text;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      announced.textContent = text;
    }, ANNOUNCE_AFTER);
  };
}

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(values[name] ?? whole);
    return value.length > ECHOED ? `${value.slice(0, ECHOED)}…` : value;
  });
}
