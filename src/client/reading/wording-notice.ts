/**
 * For those who come by a citation, `?w=2026-11-22`: says which points have changed since that day, and leads to what they
 * said. The page of the wordings knows; nothing is said where it cannot be had.
 */
import { adoptStyle } from '../page/adopt-style.ts';
import { loadDocument } from '../page/load-document.ts';
import style from './wording-notice.css?inline';

/** @param day of the wording that was cited. */
export async function tellChanges(day: string): Promise<void> {
  const address = `${location.pathname}wordings/`;
  const page = await loadDocument(address).catch(() => undefined);
  const texts = page?.querySelector<HTMLElement>('.wordings')?.dataset;
  if (!page || !texts) return;
  const [cited] = /^p\d+/.exec(location.hash.slice(1)) ?? [];
  adoptStyle(style);
  for (const point of document.querySelectorAll<HTMLElement>('main .point')) {
    if (cited && point.id !== cited) continue;
    const wordings = page.querySelectorAll<HTMLElement>(`#${point.id} > .wording`);
    const days = [...wordings].map(({ dataset }) => dataset['since'] ?? '');
    const [latest = ''] = days;
    if (!latest || latest <= day) continue;
    const then = days.find((each) => each <= day);
    const link = document.createElement('a');
    link.href = `${address}#${then ? `${point.id}-${then}` : point.id}`;
    link.textContent = texts['see'] ?? '';
    const notice = document.createElement('p');
    notice.className = 'wording-notice';
    notice.setAttribute('role', 'note');
    notice.append((texts['changed'] ?? '').replace('{date}', day), ' ', link);
    point.querySelector('h2')?.after(notice);
  }
}
