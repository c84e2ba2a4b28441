/** On the first page: one line that leads back to the section that was read last. */
import { lastSection } from './left-off.ts';

const line = document.querySelector<HTMLElement>('[data-left-off]');
const last = lastSection(document.documentElement.dataset['base'] ?? '/');
const anchor = line?.querySelector('a');
if (line && anchor && last) {
  anchor.href = last.href;
  anchor.textContent = last.title;
  line.hidden = false;
}
