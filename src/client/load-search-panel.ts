/**
 * The panel of the search page, for the dialog: taken from there when a reader asks for it, so that no page carries
 * it. Parsed by the request itself, since pages allow no HTML from a string.
 *
 * @param address of the search page.
 */
export async function loadSearchPanel(address: string): Promise<Element> {
  const page = await new Promise<Document | null>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = reject;
    request.open('GET', address);
    request.send();
  });
  const panel = page?.querySelector('.search-panel');
  if (!panel) throw new Error(`no search panel at ${address}`);
  panel.querySelector('noscript')?.remove();
  return document.adoptNode(panel);
}
