/** Puts the reader's date into a citation and a copy button after each form of it; once for each point. */
export function addCopyButtons(details: HTMLDetailsElement): void {
  const section = details.closest<HTMLElement>('#cite');
  if (!section || !details.open || details.querySelector('button')) return;
  for (const form of details.querySelectorAll('dd')) {
    const text = (form.textContent ?? '').replace(section.dataset['date'] ?? '', today());
    form.textContent = text;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = section.dataset['copy'] ?? '';
    button.ariaLabel = `${button.textContent} ${form.previousElementSibling?.textContent ?? ''}`;
    button.addEventListener('click', () => void copy(text, section));
    form.append(button);
  }
}

/** The reader's date, ISO 8601. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function copy(text: string, section: HTMLElement): Promise<void> {
  const status = section.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = section.dataset['copied'] ?? '';
  } catch {
    if (status) status.textContent = section.dataset['failed'] ?? '';
  }
}
