import { forgetLostScripts } from '../../page/forget-lost-scripts.ts';
import { goIfThere } from '../../page/go-if-there.ts';
import { loadAfter, loadCore } from './load-scripts.ts';

/**
 * Opens the search page anew where its scripts are lost: a newer edition's have other names, and Firefox asks only once
 * for each (whatwg/html#6768). Not while there is no network: what is on the screen would go.
 */
export async function startAgain(page: string): Promise<void> {
  const scripts = await Promise.all([loadCore(), loadAfter()]).catch(() => undefined);
  if (scripts) return;
  await forgetLostScripts();
  await goIfThere(page, 'reload');
}
