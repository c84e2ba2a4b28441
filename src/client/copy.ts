/** Copying: citations with the reader's date, and the address of a point. What was copied is said where one looks. */
const cite = document.querySelector<HTMLElement>('#cite');

/** Puts the reader's date into a citation and a copy button after each form of it; once for each place. */
export function addCopyButtons(details: HTMLDetailsElement): void {
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

/** Copies what a link beside a point's heading leads to: the point's address, or the first form of its citation. */
export async function copyFromPoint(link: HTMLAnchorElement): Promise<void> {
  const status = link.parentElement?.querySelector('[role="status"]');
  const form = link.dataset['copy'] === 'cite' && document.querySelector(`${link.hash} dd`);
  const said = await copy(form ? dated(form) : link.href);
  if (!status) return;
  const label = form ? form.previousElementSibling?.textContent : '';
  status.textContent = [said, label].filter(Boolean).join(' ');
  if (!form) return;
  const others = document.createElement('a');
  others.href = link.hash;
  others.textContent = cite?.dataset['other'] ?? '';
  status.append(' ', others);
}

/** A form of a citation as text, with today's date (ISO 8601) where the reader's stands. */
function dated(form: Element): string {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return (form.firstChild?.textContent ?? '').replace(cite?.dataset['date'] ?? '', today);
}

/** Copies, and returns what is to be said of it. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return cite?.dataset['copied'] ?? '';
  } catch {
    return cite?.dataset['failed'] ?? '';
  }
}
