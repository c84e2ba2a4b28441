import { loadDocument } from '../../page/load-document.ts';

/**
 * The search's panel, for the dialog: fetched when a reader asks for it, so that no page carries it.
 *
 * @param address of the file that has it.
 */
export async function loadSearchPanel(address: string): Promise<Element> {
  const panel = (await loadDocument(address)).querySelector('.search-panel');
  if (!panel) throw new Error(`no search panel at ${address}`);
  return document.adoptNode(panel);
}
