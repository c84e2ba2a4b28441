/** A script that has not come by then is taken for lost, in milliseconds. */
const PATIENCE = 4000;

/**
 * Loads a script that a page can do without: after a new edition was put up its name may be gone, and a network may be
 * slow or away.
 *
 * @returns what the script exports; nothing if it is lost, and whoever asked does what the page does without scripts.
 */
export async function loadInTime<Script>(load: () => Promise<Script>): Promise<Script | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE);
  });
  return Promise.race([load().catch(() => undefined), late]);
}
