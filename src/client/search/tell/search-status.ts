/** A pause after which what has changed is worth reading out, in milliseconds. */
const ANNOUNCE_AFTER = 1000;
/** Says a text. */
export type Say = (text?: string) => void;

/**
 * What a search says of itself: shown at once, and read out by screen readers when the reader has paused, since
 * every key may change it.
 */
export function makeSay(shown: HTMLElement, announced: HTMLElement): Say {
  let timer: number | undefined;
  return (text = '') => {
    shown.textContent = text;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      announced.textContent = text;
    }, ANNOUNCE_AFTER);
  };
}
