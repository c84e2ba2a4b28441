import { type Box, joinBoxes } from '../box.ts';
import { boxOf } from '../element-box.ts';
import { mapBox, readTransform } from '../matrix.ts';
import { textBox } from '../text-layout.ts';

/** Room between a symbol and the name beneath it, in pixels. */
const CLEAR = 3;

/** Sequences: the name beneath a symbol (a database, an actor) does not touch it. */
export function mendSequence(svg: Element): void {
  endLifelines(svg);
  for (const text of svg.querySelectorAll('[data-et="participant"] > text, .actor-man > text')) {
    const symbol = [...(text.parentElement?.children ?? [])]
      .filter((sibling) => sibling.localName !== 'text')
      .map((sibling) => mapBox(readTransform(sibling.getAttribute('transform')), boxOf(sibling)))
      .reduce<Box | undefined>((joined, box) => joinBoxes(joined, box), undefined);
    const name = textBox(text);
    if (!symbol || !name || name.top > symbol.bottom + CLEAR || name.bottom < symbol.bottom) continue;
    const shift = symbol.bottom + CLEAR - name.top;
    for (const element of [text, ...text.children]) {
      const y = element.getAttribute('y');
      if (y !== null) element.setAttribute('y', String(Number(y) + shift));
    }
    const line = text.parentElement?.parentElement?.querySelector(':scope > line.actor-line');
    if (line) line.setAttribute('y1', String(Math.max(Number(line.getAttribute('y1')), name.bottom + shift)));
  }
}

/** Mermaid draws lifelines down to here where no actors are mirrored, and cuts them off by its view box. */
const ENDLESS = 2000;

function endLifelines(svg: Element): void {
  const lines = [...svg.querySelectorAll('line.actor-line')].filter(
    (line) => Number(line.getAttribute('y2')) === ENDLESS,
  );
  for (const line of lines) line.removeAttribute('y2');
  const bottom = boxOf(svg)?.bottom;
  for (const line of lines) line.setAttribute('y2', String((bottom ?? 0) + CLEAR));
}
