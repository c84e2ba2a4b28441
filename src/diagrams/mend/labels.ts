import { textStyleOf } from '../computed-style.ts';
import { textBox } from '../text-layout.ts';

/** Types whose nodes have their names in the middle; elsewhere lines begin below each other. */
const CENTRED = /^(graph|flowchart|state|mindmap|block)/;

/** Lines of a name are centred: without HTML labels Mermaid anchors them at their beginning. */
export function centreLines(svg: Element, kind: string): void {
  if (!CENTRED.test(kind)) return;
  for (const text of svg.querySelectorAll('.node .label text, .mindmap-node text, .note text')) {
    const box = textBox(text);
    const rows = [...text.querySelectorAll('tspan.text-outer-tspan')];
    if (!box || rows.length === 0 || textStyleOf(rows[0] ?? text).anchor === 'middle') continue;
    const middle = (box.left + box.right) / 2;
    text.setAttribute('text-anchor', 'middle');
    for (const row of rows) {
      row.setAttribute('text-anchor', 'middle');
      row.setAttribute('x', String(middle));
    }
  }
}

/** Half of such a mark's square is empty: at the right of the first, at the left of the second. */
const CLOSING = /[，。、；：！？）」》』】〉]$/;
const OPENING = /^[（「《『【〈]/;
/** Share of the square by which the ink of a line with one mark is off its middle. */
const OFF = 0.25;

/** A mark at the end of a centred line does not push its words aside. */
export function hangPunctuation(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) {
    const rows = [...text.children].filter((child) => child.hasAttribute('x'));
    for (const line of rows.length > 0 ? rows : [text]) {
      const words = line.textContent?.trim() ?? '';
      const marks = (CLOSING.test(words) ? 1 : 0) - (OPENING.test(words) ? 1 : 0);
      if (marks === 0) continue;
      const { anchor, size } = textStyleOf(line);
      if (anchor !== 'middle') continue;
      const x = Number.parseFloat(line.getAttribute('x') ?? '0') || 0;
      line.setAttribute('x', String(x + marks * OFF * size));
    }
  }
}
