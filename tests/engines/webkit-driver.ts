import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
/** What has to be there: Debian's `webkit2gtk-driver`, `xvfb` and `gir1.2-webkit2-4.1` with `python3-gi`. */
export const WEBKIT_FILES = [DRIVER, SCREEN, '/usr/bin/python3', '/usr/lib/python3/dist-packages/gi'];

const WINDOW = path.resolve(import.meta.dirname, 'webkit-window.py');
/** The keys that are no characters (WebDriver, 17.4.2). */
const KEYS = new Map([
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Escape', '\uE00C'],
  ['ArrowDown', '\uE015'],
]);
/** How often the driver is asked whether it is there, 100 ms apart. */
const TRIES = 100;

/** Starts WebKitGTK on a screen of its own, driven by WebDriver alone. */
export async function launchWebKitGtk(): Promise<Driver> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(screen.stdout, 'data');
  const port = await findPort();
  const env = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // it needs what containers lack; the pages are our own
  };
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
  const stop = () => stopAll([driver, screen]);
  process.on('exit', stop);
  try {
    return await openSession(`http://127.0.0.1:${port}`, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function openSession(address: string, stop: () => void): Promise<Driver> {
  const ask = async (method: 'DELETE' | 'GET' | 'POST', route: string, body?: object) => {
    const response = await fetch(address + route, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  for (let tries = 0; tries < TRIES; tries++) {
    const isThere = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await wait(100);
  }
  const capabilities = {
    alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: WINDOW, args: [] } },
  };
  const session = await ask('POST', '/session', { capabilities });
  const at = (route: string) => `/session/${session.sessionId}${route}`;
  const evaluate: Driver['evaluate'] = async (run, ...args) => {
    const script = `const given = [...arguments]; const done = given.pop();
      Promise.resolve().then(() => (${run})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const { value, error } = await ask('POST', at('/execute/async'), { script, args });
    if (error) throw new Error(error);
    return value;
  };
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    ask('POST', at('/actions'), { actions: [{ type, id: type, actions }] });
  return {
    version: `webkitgtk ${session.capabilities.browserVersion}`,
    evaluate,
    go: async (url) => {
      await ask('POST', at('/url'), { url });
      while ((await evaluate(() => document.readyState)) !== 'complete') await wait(20);
    },
    press: async (key) => {
      const value = KEYS.get(key) ?? key;
      await act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    click: async (selector) => {
      const place = await evaluate(findMiddle, selector);
      await act('pointer', [
        { type: 'pointerMove', ...place },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    size: async (width, height) => {
      await ask('POST', at('/window/rect'), { x: 0, y: 0, width, height });
    },
    look: async () => Buffer.from(await ask('GET', at('/screenshot')), 'base64'),
    close: async () => {
      await ask('DELETE', at('')).catch(() => undefined); // it answers when the window is gone, or not
      stop();
    },
  };
}

/** Runs in the page. */
function findMiddle(selector: string): { x: number; y: number } {
  const element = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length > 0);
  if (!element) throw new Error(`nothing to click: ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [{ left, top, width, height } = element.getBoundingClientRect()] = element.getClientRects();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** A port that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function stopAll(processes: readonly ChildProcess[]): void {
  for (const each of processes) each.kill();
}
