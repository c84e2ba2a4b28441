/**
 * The search page: answers the query in its address, and every further one as it is typed. Its contract
 * (`aria-busy`, `data-match`, one item a section) is in `docs/architecture.md`.
 */
import type { Suggestion } from '../search/suggest.ts';
import { type Answer, answerQuery, suggestNames } from './answer.ts';
import { loadEngine } from './pagefind-engine.ts';
import { rememberTerms, renderItem, renderSection } from './search-results.ts';
import { loadWords } from './search-words.ts';

const PAUSE = 120;
type State = 'exact' | 'relaxed' | 'none' | 'error';

const list = document.querySelector<HTMLElement>('#search-results');
const other = document.querySelector<HTMLElement>('#search-other');
const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
const retry = document.querySelector<HTMLButtonElement>('#search-retry');
const base = list?.dataset['base'] ?? '/';
const everywhere = (list?.dataset['everywhere'] ?? '').split(' ').filter(Boolean);
let latest = 0;
let shownTerms: readonly string[] = [];
let timer: number | undefined;

/** Answers a query, unless a later one has been typed by the time the answer is there. */
async function answer(text: string): Promise<void> {
  const turn = ++latest;
  if (!text) {
    other?.toggleAttribute('hidden', true);
    list?.replaceChildren();
    return finish('none', list?.dataset['empty'] ?? '');
  }
  say(list?.dataset['busy'] ?? '');
  try {
    const words = await loadWords(base);
    if (turn !== latest) return;
    showSuggestions(suggestNames(text, words));
    const found = await answerQuery(base, text, words, everywhere);
    if (turn === latest) show(text, found);
  } catch (error) {
    console.error(error);
    if (turn === latest) finish('error', list?.dataset['error'] ?? '');
  }
}

function showSuggestions(suggestions: readonly Suggestion[]): void {
  other?.toggleAttribute('hidden', suggestions.length === 0);
  other
    ?.querySelector('ul')
    ?.replaceChildren(...suggestions.map(({ entry }) => renderItem(base + entry.route, entry.title)));
}

function show(query: string, { match, pages, read, terms }: Answer): void {
  shownTerms = terms;
  list?.replaceChildren(...pages.map((page) => renderSection(page, base)));
  const template = list?.dataset[read ? 'read' : match] ?? '';
  finish(match, fill(template, { count: String(pages.length), query, read: read ?? '' }));
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function say(text: string): void {
  const status = document.querySelector('#search-status');
  if (status) status.textContent = text;
}

function finish(state: State, text: string): void {
  say(text);
  if (retry) retry.hidden = state !== 'error';
  if (list) list.dataset['match'] = state;
  list?.setAttribute('aria-busy', 'false');
}

if (list && input) {
  input.value = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  void answer(input.value);
  rememberTerms(list, () => shownTerms);
  retry?.addEventListener('click', () => void answer(input.value.trim()));
  input.addEventListener('focus', () => void loadEngine(base).catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const text = input.value.trim();
      history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
      void answer(text);
    }, PAUSE);
  });
}
