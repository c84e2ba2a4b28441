import { loadInTime } from '../../page/load-in-time.ts';
import { recall } from '../../page/on-device.ts';

/** Under which a search's terms are kept until the page is open that they lead to. */
export const KEY = 'followed-search';
/** The parameter of addresses with marks. */
export const MARK = 'mark';

/** Marks what a search was for, if the reader has come from its results or by an address with marks; what it takes is loaded then. */
export async function markWhenFollowed(): Promise<void> {
  const isFollowed = recall(KEY, (text) => text, 'sessionStorage') !== undefined;
  if (!isFollowed && !location.search.includes(`${MARK}=`)) return;
  const following = await loadInTime(() => import('./followed.ts'));
  following?.markFollowed(); // else the terms stay in the address, for a reload
}
