/** The search page: answers the query in its address, and keeps the address in step with the box. */
import { addRecent } from './recent-searches.ts';
import { startPanel } from './search-panel.ts';

const root = document.querySelector<HTMLElement>('main .search-panel');
const query = new URLSearchParams(location.search);
const text = query.get('q')?.trim() ?? '';

if (root) {
  addRecent(text);
  startPanel(root, (asked, chapter) => {
    const now = new URLSearchParams({ ...(asked && { q: asked }), ...(chapter && { chapter }) });
    history.replaceState(null, '', now.size > 0 ? `?${now}` : location.pathname);
  }).ask(text, query.get('chapter') ?? '');
}
