import type { Say } from './comment-words.ts';
import { escapeText } from './quote.ts';
import type { Run } from './report-schema.ts';

/** Characters of Markdown that one page may take. */
const MAX_LENGTH = 8_000;
const GAP = ' …… ';

/** The difference of a page as one line of HTML: what goes is struck through, what comes is underlined and bold. */
export function renderRuns(runs: readonly Run[], say: Say): string {
  let html = '';
  for (const run of runs) {
    const room = MAX_LENGTH - html.length;
    const { text, isWhole } = escapeWithin(run.text, room);
    html += wrap(run.kind, text);
    if (!isWhole) {
      const rest = say({ zh: '本页其余改动略', en: 'the rest of this page is left out' });
      return `<p><code>${html}${GAP}</code></p><p>(${rest})</p>`;
    }
  }
  return `<p><code>${html}</code></p>`;
}

function wrap(kind: Run['kind'], text: string): string {
  if (kind === 'gap') return GAP;
  if (kind === 'removed') return `<del>${text}</del>`;
  return kind === 'added' ? `<ins><b>${text}</b></ins>` : text;
}

/** As much of a text, escaped, as fits; a character is never cut in its reference. */
function escapeWithin(text: string, room: number): { text: string; isWhole: boolean } {
  let escaped = '';
  for (const character of text) {
    const next = escapeText(character);
    if (escaped.length + next.length > room) return { text: escaped, isWhole: false };
    escaped += next;
  }
  return { text: escaped, isWhole: true };
}
