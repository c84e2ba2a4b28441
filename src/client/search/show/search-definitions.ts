/** Of a definition the first sentence is shown: it says what a thing is. */
const FIRST_SENTENCE = /^.+?(?:[。！？]|\.(?=\s+\P{Ll}|$))/su;

/** Puts the definitions of terms beside their names, from the data of the previews; without them nothing is lost. */
export async function showDefinitions(part: HTMLElement, base: string): Promise<void> {
  const items = [...part.querySelectorAll<HTMLElement>('li[data-route^="terms/"]')];
  if (items.length === 0) return;
  const response = await fetch(`${base}previews/terms.json`);
  if (!response.ok) return;
  const previews: Readonly<Record<string, { readonly text: string }>> = await response.json();
  for (const item of items) {
    const text = previews[(item.dataset['route'] ?? '').slice('terms/'.length)]?.text;
    if (!text || item.querySelector('.definition')) continue;
    const definition = document.createElement('span');
    definition.className = 'definition';
    definition.textContent = FIRST_SENTENCE.exec(text)?.[0] ?? text;
    item.append(definition);
  }
}
