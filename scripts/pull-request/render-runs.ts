import { PARTS, type Say } from './comment-words.ts';
import { escapeText, quote } from './quote.ts';
import type { ChangedPage, Run } from './report-schema.ts';

/** Characters of Markdown that one page may take. */
const MAX_LENGTH = 8_000;
const MAX_PLACE = 120;
const GAP = ' …… ';

/** What has changed in a page, a line of HTML each: what goes is struck through, what comes is underlined and bold. */
export function renderChanges({ total, items }: ChangedPage['changes'], say: Say): string {
  let html = '';
  for (const { kind, where, runs } of items) {
    const name = say(PARTS[kind]) + (where ? ` ${quote(where, MAX_PLACE)}` : '');
    const { text, isWhole } = renderRuns(runs, MAX_LENGTH - html.length);
    html += runs.length ? `<p>${name}: <code>${text}</code></p>` : `<p>${name}</p>`;
    if (!isWhole) return html + left(say);
  }
  return total > items.length ? html + left(say) : html;
}

function left(say: Say): string {
  return `<p>(${say({ zh: '本页其余改动略', en: 'the rest of this page is left out' })})</p>`;
}

function renderRuns(runs: readonly Run[], room: number): { text: string; isWhole: boolean } {
  let html = '';
  for (const run of runs) {
    const { text, isWhole } = escapeWithin(run.text, room - html.length);
    html += wrap(run.kind, text);
    if (!isWhole) return { text: html + GAP, isWhole };
  }
  return { text: html, isWhole: true };
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
