import { build } from 'vite';

/** The site's search as one script that puts it on `window.search`, for a page that bypasses the policy. */
export async function bundleSearch(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/browser/search-entry.ts', name: 'search', formats: ['iife'] },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error('the bundle was not built');
  return `${result.output[0].code};window.search=search`;
}
