/** The list of citations, once one is opened: with the reader's date, and a button to copy each form. */
import { copy, dated } from '../page/copy.ts';

/** Puts the reader's date into a citation and a copy button after each form of it; once for each place. */
export function addCopyButtons(details: HTMLDetailsElement): void {
  const cite = details.closest<HTMLElement>('#cite');
  if (!cite || !details.open || details.querySelector('button')) return;
  for (const form of details.querySelectorAll('dd')) {
    const text = dated(form);
    form.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = cite.dataset['copy'] ?? '';
    button.ariaLabel = `${button.textContent} ${form.previousElementSibling?.textContent ?? ''}`;
    button.addEventListener('click', async () => {
      const said = await copy(text);
      const status = cite.querySelector('[role="status"]');
      if (status) status.textContent = said;
      button.textContent = said;
    });
    form.append(button);
  }
}
