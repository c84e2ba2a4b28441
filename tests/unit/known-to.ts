import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, VersionValue } from '@mdn/browser-compat-data';

const data: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest browsers that the site is made for; Chrome 108 is what WeChat has on Android. */
const OLDEST = { chrome: 108, webview_android: 108, firefox: 128, safari: 16.4, safari_ios: 16.4 } as const;

/** The browsers that lack something of CSS or of what scripts use, named by its path in MDN's data. */
export function lackedBy(...path: readonly string[]): string[] {
  const [area = '', ...rest] = path;
  const root = { css: data.css, api: data.api, javascript: data.javascript }[area];
  let found: Identifier | undefined = root;
  for (const name of rest) found = found && Object.hasOwn(found, name) ? found[name] : undefined;
  return found?.__compat ? lacking(found.__compat) : [];
}

function lacking({ support }: CompatStatement): string[] {
  return Object.entries(OLDEST).flatMap(([browser, oldest]) => {
    const statements = [Object.entries(support).find(([name]) => name === browser)?.[1] ?? []].flat();
    const plain = statements.filter(
      ({ prefix, alternative_name, flags }) => !(prefix || alternative_name || flags),
    );
    const from = plain.map(({ version_added, version_removed }) =>
      version_removed ? Number.POSITIVE_INFINITY : numberOf(version_added),
    );
    return statements.length === 0 || Math.min(...from) <= oldest ? [] : [`${browser} ${oldest}`];
  });
}

/** `16.4`, `≤37` and `preview` as numbers that compare. */
function numberOf(version: VersionValue | undefined): number {
  const [, major, minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(String(version)) ?? [];
  return major === undefined ? Number.POSITIVE_INFINITY : Number(`${major}.${minor}`);
}
