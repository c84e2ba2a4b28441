/** What a reader may do with what was found; there once something is. */
import type { Answering } from './answer-typed.ts';
import type { Asked } from './asked.ts';
import { type PanelParts, readAsked } from './search-parts.ts';

const waiting = new WeakSet<HTMLElement>();

/** Waits for another order or kind, for what other chapters have, and for more; once for each panel. */
export function waitOnChoices(
  parts: PanelParts,
  { answer, showAgain, showMore }: Pick<Answering, 'answer' | 'showAgain' | 'showMore'>,
  onAsk: (asked: Asked) => void,
): void {
  const { root, chapter, kind, order, elsewhere, more, box } = parts;
  if (waiting.has(root)) return;
  waiting.add(root);
  for (const how of [kind, order])
    how.addEventListener('change', () => {
      onAsk(readAsked(parts));
      showAgain();
    });
  elsewhere.addEventListener('click', () => {
    chapter.value = '';
    void answer();
    box.focus();
  });
  more.addEventListener('click', () => void showMore());
}
