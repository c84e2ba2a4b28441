/** A server that has not answered by then is not going to, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The search's panel, for the dialog: fetched when a reader asks for it, so that no page carries it. Parsed by the
 * request itself, since pages allow no HTML from a string.
 *
 * @param address of the file that has it.
 */
export async function loadSearchPanel(address: string): Promise<Element> {
  const page = await new Promise<Document | null>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = reject;
    request.ontimeout = reject;
    request.timeout = PATIENCE;
    request.open('GET', address);
    request.overrideMimeType('text/html;charset=utf-8'); // servers may not know the file's ending
    request.send();
  });
  const panel = page?.querySelector('.search-panel');
  if (!panel) throw new Error(`no search panel at ${address}`);
  return document.adoptNode(panel);
}
