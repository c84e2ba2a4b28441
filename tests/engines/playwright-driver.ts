import type { Browser } from 'playwright-core';
import type { Driver } from './engine.ts';

/** Drives a browser that Playwright has started. */
export async function drivePlaywright(browser: Browser): Promise<Driver> {
  const name = browser.browserType().name();
  // elsewhere a click is permission enough
  const permissions = name === 'chromium' ? ['clipboard-write'] : [];
  const page = await browser.newPage({ locale: 'zh-CN', permissions });
  return {
    version: `${name} ${browser.version()}`,
    go: async (address) => {
      // Firefox starts a navigation anew now and then, to the same address: then that one is waited for
      await page.goto(address).catch((fault: unknown) => {
        if (!String(fault).includes('is interrupted by another navigation')) throw fault;
        return page.waitForURL(address);
      });
    },
    evaluate: (run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`),
    // what no keyboard has a key for is put in as by an input method
    press: (key) => (/^[^ -~]$/u.test(key) ? page.keyboard.insertText(key) : page.keyboard.press(key)),
    click: (selector) => page.locator(selector).first().click(),
    size: (width, height) => page.setViewportSize({ width, height }),
    look: () => page.screenshot(),
    close: () => browser.close(),
  };
}
