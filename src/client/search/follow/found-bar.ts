/** The bar that steps from match to match, by its buttons and by keys: n, Shift and n, Escape. */
import { slashOpens } from '../../page/slash.ts';

/** The words of the bar, from the page. */
export type Labels = {
  readonly next: string;
  readonly previous: string;
  readonly clear: string;
  readonly count: string;
  readonly place: string;
};

type Steps = {
  /** Told which match is the current one; at the beginning too. */
  readonly onStep: (at: number, isFirst: boolean) => void;
  readonly onClear: () => void;
};

/** Makes the bar for so many matches; the first is told of once the bar is in the page. */
export function makeBar(count: number, labels: Labels, { onStep, onClear }: Steps) {
  const element = document.createElement('div');
  element.className = 'found-bar';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', labels.count.replace('{count}', String(count)));
  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  let at = 0;
  const go = (to: number, isFirst = false) => {
    at = (to + count) % count;
    place.textContent = labels.place.replace('{at}', String(at + 1)).replace('{count}', String(count));
    onStep(at, isFirst);
  };
  const addButton = (label: string, keys: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.setAttribute('aria-keyshortcuts', keys);
    button.addEventListener('click', act);
    element.append(button);
  };
  addButton(labels.previous, 'Shift+N', () => go(at - 1));
  element.append(place);
  addButton(labels.next, 'N', () => go(at + 1));
  addButton(labels.clear, 'Escape', onClear);
  const onKey = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (!isForPage(event)) return;
    if (key === 'Escape') onClear();
    else if (key.toLowerCase() === 'n' && slashOpens()) go(shiftKey ? at - 1 : at + 1);
  };
  document.addEventListener('keydown', onKey);
  // After the bar is in the page: what stands in a live region from the beginning is not read out.
  setTimeout(() => element.isConnected && go(0, true));
  return {
    element,
    remove: () => {
      document.removeEventListener('keydown', onKey);
      element.remove();
    },
  };
}

/** Whether a key is for nothing but the page: not for a box that is typed into, an open dialog, the browser. */
function isForPage({
  target,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  defaultPrevented,
}: KeyboardEvent): boolean {
  const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  const busy = document.querySelector('dialog[open]') !== null;
  return !(typing || busy || ctrlKey || metaKey || altKey || isComposing || defaultPrevented);
}
