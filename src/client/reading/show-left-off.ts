/** On the first page: one line that leads back to the section that was read last. */
import { lastSection } from './left-off.ts';

const line = document.querySelector<HTMLElement>('[data-left-off]');
const last = lastSection(document.querySelectorAll<HTMLAnchorElement>('.chapter-list ol a'));
const anchor = line?.querySelector('a');
if (line && anchor && last) {
  anchor.href = last.pathname;
  anchor.replaceChildren(...Array.from(last.childNodes, (node) => node.cloneNode(true)));
  line.hidden = false;
}
