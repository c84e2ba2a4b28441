/**
 * Opens a page of the site if host and network are there: without them the page that is open is better than the browser's
 * error.
 *
 * @returns whether it is being opened.
 */
export async function goIfThere(address: string, cache: RequestCache = 'default'): Promise<boolean> {
  const answered = await fetch(address, { cache }).catch(() => undefined);
  if (!answered?.ok) return false;
  location.assign(address);
  return true;
}
