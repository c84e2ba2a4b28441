import { existsSync } from 'node:fs';
import { firefox, webkit } from 'playwright-core';
import { launchBrowser } from '../../scripts/bench/launch-browser.ts';
import type { Engine } from './engine.ts';
import { drivePlaywright } from './playwright-driver.ts';
import { launchWebKitGtk, WEBKIT_FILES } from './webkit-driver.ts';

/** Firefox as it is installed by others than Playwright. */
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((file) => existsSync(file));

const REMEDY = 'npx playwright-core install --with-deps';

/**
 * The three engines. Those of Playwright are taken where they have been installed; else WebKitGTK and an installed Firefox,
 * such as Debian's, which need nothing from npm.
 */
export function findEngines(): Engine[] {
  return [
    { name: 'Blink', launch: async () => drivePlaywright(await launchBrowser()), remedy: '' },
    { name: 'Gecko', launch: findFirefox(), remedy: `apt-get install firefox-esr, or ${REMEDY} firefox` },
    {
      name: 'WebKit',
      launch: findWebKit(),
      remedy: `apt-get install webkit2gtk-driver xvfb gir1.2-webkit2-4.1 python3-gi, or ${REMEDY} webkit`,
    },
  ];
}

function findFirefox(): Engine['launch'] {
  if (existsSync(firefox.executablePath())) return async () => drivePlaywright(await firefox.launch());
  const executablePath = FIREFOX;
  if (!executablePath) return undefined;
  return async () => drivePlaywright(await firefox.launch({ channel: 'moz-firefox', executablePath }));
}

function findWebKit(): Engine['launch'] {
  if (existsSync(webkit.executablePath())) return async () => drivePlaywright(await webkit.launch());
  return WEBKIT_FILES.every((file) => existsSync(file)) ? launchWebKitGtk : undefined;
}
