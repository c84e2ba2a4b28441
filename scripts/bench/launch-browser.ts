import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where installed browsers are, for machines other than Linux on x64. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROME_PATH`, else the Chromium that comes from npm (Linux x64), else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (!chosen && process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    // Not its own arguments: they are for AWS Lambda and switch web security off.
    return playwright.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox'] });
  }
  const executablePath = chosen ?? INSTALLED.find((file) => existsSync(file));
  if (!executablePath)
    throw new Error(
      'The browser tests and the benchmark need Chrome or Chromium: install one, or set CHROME_PATH.',
    );
  return playwright.launch({ executablePath });
}
