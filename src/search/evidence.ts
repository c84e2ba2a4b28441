/** What of a query stands in a page, literally: all that is said of a page is made of this. */
import { bareForm, type FoldedBlock, findIn, foldPage } from './match.ts';
import type { Folded } from './normalise.ts';
import type { SearchablePage } from './page.ts';
import type { Query, Term, Why } from './query.ts';

/** What a page has of a term: the very words, or others in their place; nothing if it lacks it. */
export type Held = {
  /** As it is read on the page. */
  readonly text: string;
  /** Why that will do, where it is not what was typed. */
  readonly why?: Why;
};

/** What a page has of each term of a query. */
export type Evidence = readonly { readonly term: Term; readonly held: Held | undefined }[];

/** Looks for the terms of a query in the text of a page. */
export function findEvidence(page: SearchablePage, { terms }: Pick<Query, 'terms'>): Evidence {
  const blocks = foldPage(page);
  return terms.map((term) => ({ term, held: findHeld(blocks, term) }));
}

/** Whether a page has all terms just as they were typed. */
export function holdsAsTyped(evidence: Evidence): boolean {
  return evidence.every(({ held }) => held && !held.why);
}

/** Whether it has all of them, or others in their place. */
export function holdsAll(evidence: Evidence): boolean {
  return evidence.every(({ held }) => held !== undefined);
}

function findHeld(blocks: readonly FoldedBlock[], { form, typed, taken }: Term): Held | undefined {
  const wanted = bareForm(form);
  let other: Held | undefined;
  for (const { block, heading, text } of blocks)
    for (const [folded, original] of [
      [heading, block.heading],
      [text, block.text],
    ] as const)
      for (const { start, end } of findIn(folded, form)) {
        if (folded.text.slice(start, end) === wanted) return { text: typed };
        other ??= { text: readAt(folded, original, start, end), why: /\d/.test(form) ? 'number' : 'word' };
      }
  if (other) return other;
  for (const each of taken)
    for (const { block, heading, text } of blocks) {
      const [inHeading] = findIn(heading, each.form);
      const [inText] = findIn(text, each.form);
      if (inHeading)
        return { text: readAt(heading, block.heading, inHeading.start, inHeading.end), why: each.why };
      if (inText) return { text: readAt(text, block.text, inText.start, inText.end), why: each.why };
    }
  return undefined;
}

function readAt(folded: Folded, original: string, start: number, end: number): string {
  return original.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0);
}
