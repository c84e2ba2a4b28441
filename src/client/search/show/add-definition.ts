import type { PanelParts } from './search-parts.ts';

/** A definition's first sentence says what a thing is. */
const FIRST_SENTENCE = /^.+?(?:[。！？]|\.(?=\s+\P{Ll}|$))/su;
const TERMS = 'terms/';

/** Adds what it is, from the data of the previews; without them nothing is lost. */
export async function addDefinition({ definition, base }: PanelParts): Promise<void> {
  const route = definition.dataset['route'] ?? '';
  if (!route.startsWith(TERMS) || definition.hidden || definition.querySelector('.definition')) return;
  const response = await fetch(`${base}previews/terms.json`);
  if (!response.ok || definition.dataset['route'] !== route) return;
  const previews: Readonly<Record<string, { readonly text: string }>> = await response.json();
  const text = previews[route.slice(TERMS.length)]?.text;
  if (!text || definition.dataset['route'] !== route || definition.querySelector('.definition')) return;
  const said = document.createElement('span');
  said.className = 'definition';
  said.textContent = FIRST_SENTENCE.exec(text)?.[0] ?? text;
  definition.append(' ', said);
}
