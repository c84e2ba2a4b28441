/**
 * Asks the host once more for the scripts that the page asked for. WebKit keeps the answer that one is not there, also for
 * the pages that it opens next, and hosts let browsers keep it for minutes.
 */
export async function forgetLostScripts(): Promise<void> {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
  await Promise.allSettled(scripts.map(({ name }) => fetch(name, { cache: 'reload' })));
}
