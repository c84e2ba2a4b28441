/**
 * A bar below words that were selected in a point: copies them as a quotation with its citation, or a link to them, or looks for
 * them in the whole report. Tab leads into it, and on from the paragraph where the selection ends, behind which it stands.
 */
import { adoptStyle } from '../page/adopt-style.ts';
import { copyText, dated } from '../page/copy.ts';
import style from './quote-bar.css?inline';
import { linkToWords, type Words } from './text-fragment.ts';

/** What `/quoting.json` has. */
type BarWords = Readonly<
  Record<'bar' | 'copyQuote' | 'copyLink' | 'find' | 'copied' | 'failed' | 'open' | 'close', string>
>;

/** A search reads no more. */
const LONGEST_QUERY = 80;
/** What stands in a text and is none of its words. */
const BESIDE = '.margin, .visually-hidden, sup, [role="status"]';
const BLOCK = 'p, li, blockquote, h2, h3, h4, td, th, pre';
const GAP = 8;

const base = document.documentElement.dataset['base'] ?? '/';
const bar = document.createElement('div');
const status = document.createElement('span');
const search = document.createElement('a');
let words: BarWords | undefined;
let quoted:
  | { readonly range: Range; readonly text: string; readonly link: string; readonly cite: string }
  | undefined;

/** A selection that has not changed for so long is made, in milliseconds. */
const PAUSE = 400;
let timer: number | undefined;

/** Shows the bar once the selection is made. */
export function quote(): void {
  clearTimeout(timer);
  timer = window.setTimeout(showQuoteBar, PAUSE);
}

/** Shows the bar for what is selected, or takes it away. Nothing is shown where its words cannot be had. */
async function showQuoteBar(): Promise<void> {
  const found = findQuoted();
  if (!found) return hide();
  words ??= await loadWords();
  if (!words) return;
  quoted = found;
  status.textContent = '';
  search.href = `${base}search/?${new URLSearchParams({ q: [...found.text].slice(0, LONGEST_QUERY).join('') })}`;
  const end = found.range.endContainer;
  const element = end instanceof Element ? end : end.parentElement;
  const block = element?.closest(BLOCK);
  (block?.closest('table, ul, ol, blockquote, h2') ?? block ?? element)?.after(bar);
  bar.hidden = false;
  place();
}

async function loadWords(): Promise<BarWords | undefined> {
  try {
    const response = await fetch(`${base}quoting.json`);
    if (!response.ok) return undefined;
    const loaded: BarWords = await response.json();
    build(loaded);
    return loaded;
  } catch {
    return undefined;
  }
}

function build({ bar: name, copyQuote, copyLink, find, copied, failed, open, close }: BarWords): void {
  adoptStyle(style);
  bar.id = 'quote-bar';
  bar.setAttribute('role', 'toolbar');
  bar.ariaLabel = name;
  status.setAttribute('role', 'status');
  const addButton = (label: string, textOf: (of: NonNullable<typeof quoted>) => string) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async () => {
      if (quoted) status.textContent = (await copyText(textOf(quoted))) ? copied : failed;
    });
    bar.append(button);
  };
  addButton(copyQuote, ({ text, cite }) => `${open}${text}${close}\n${cite}`);
  addButton(copyLink, ({ link }) => link);
  search.textContent = find;
  bar.append(search, status);
  bar.addEventListener('pointerdown', (event) => event.preventDefault()); // else the selection goes
  document.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    if (key === 'Escape') hide();
    // no link has the focus when words are selected, and browsers would begin at the top of the page
    const isAround = document.activeElement !== bar && document.activeElement?.contains(bar);
    const isNext = key === 'Tab' && !shiftKey && !bar.hidden && isAround;
    if (!isNext) return;
    event.preventDefault();
    bar.querySelector('button')?.focus();
  });
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed && !bar.contains(document.activeElement)) hide();
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
}

function hide(): void {
  bar.hidden = true;
  quoted = undefined;
}

/** Below the last line of the selection, above it where there is no room. */
function place(): void {
  const last = quoted && [...quoted.range.getClientRects()].at(-1);
  if (!last || bar.hidden) return;
  const below = last.bottom + GAP + bar.offsetHeight < innerHeight;
  const most = document.documentElement.clientWidth - bar.offsetWidth - GAP;
  const top = below ? last.bottom + GAP : last.top - GAP - bar.offsetHeight;
  // of a selection that is longer than the window, or has been scrolled away, it stays in sight
  bar.style.top = `${Math.max(GAP, Math.min(top, innerHeight - bar.offsetHeight - GAP))}px`;
  bar.style.left = `${Math.max(GAP, Math.min(last.left, most))}px`;
}

/** What is selected, if it begins in the text of a point. */
function findQuoted(): typeof quoted {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer: start } = range;
  const element = start instanceof Element ? start : start.parentElement;
  const point = element?.closest('main .point');
  if (!point || element?.closest('.margin')) return undefined;
  const selected: Words = { range, text: textOf(range) };
  if (!selected.text) return undefined;
  const cite = document.querySelector(`#cite-${point.id} dd`);
  return { ...selected, link: linkToWords(selected, point), cite: cite ? dated(cite) : '' };
}

/** The words of a selection, blocks in lines of their own. */
function textOf(range: Range): string {
  const part = range.cloneContents();
  for (const beside of part.querySelectorAll(BESIDE)) beside.remove();
  for (const block of part.querySelectorAll(BLOCK)) block.append('\n');
  return (part.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
