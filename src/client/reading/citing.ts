/** Quoting, and being quoted: the bar over selected words, a section as Markdown, and what those see who come by a link. */
import { tellChanges } from './wording-notice.ts';

export { quote } from './quote-bar.ts';

/** Tells who comes by a citation what has changed since, and leads who comes by a link to words to their point. */
export function arrive(): void {
  const day = new URLSearchParams(location.search).get('w');
  if (day) void tellChanges(day);
  // browsers that do not know links to words keep what names these, and then find no point either
  const [place, words] = location.hash.split(':~:');
  if (words) location.replace(place || '#');
}

/** Copies the text of a file, and says so beside the citations; opens the file where that cannot be. */
export async function copyFile(address: string): Promise<void> {
  const cite = document.querySelector<HTMLElement>('#cite');
  const plain = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    return new Blob([await response.text()], { type: 'text/plain' });
  });
  try {
    // the text is promised at once: WebKit lets nobody write after having waited for it
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } catch {
    return location.assign(address);
  }
  const copied = cite?.dataset['copied'] ?? '';
  const link = cite?.querySelector('a[type]');
  const status = cite?.querySelector('[role="status"]');
  if (link) link.textContent = copied;
  if (status) status.textContent = copied;
}
