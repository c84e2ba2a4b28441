/**
 * Copying beside a point's heading: its address, or the first form of its citation. It is there with the page: WebKit
 * lets nobody write to the clipboard once a script had to be loaded after the click.
 */
const cite = document.querySelector<HTMLElement>('#cite');

/** Copies what such a link leads to, and says there what was copied. */
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

/**
 * A form of a citation as text, with today's date (ISO 8601) where the reader's stands.
 *
 * @param list of citations that it is in.
 */
export function dated(form: Element, list = cite): string {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return (form.firstChild?.textContent ?? '').replace(list?.dataset['date'] ?? '', today);
}

/** Copies, and returns what is to be said of it. */
export async function copy(text: string): Promise<string> {
  return (await copyText(text)) ? (cite?.dataset['copied'] ?? '') : (cite?.dataset['failed'] ?? '');
}

/** Copies, and returns whether it could. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
