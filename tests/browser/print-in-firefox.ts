import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sheet } from './read-pdf.ts';

const INSTALLED = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** `FIREFOX_PATH`, else an installed one. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? INSTALLED.find((file) => existsSync(file));
}

type Answer = { readonly id?: number; readonly result?: unknown; readonly message?: string };

/**
 * The pages at some addresses as Firefox prints them on each of some sheets, without shrinking to fit. Spoken to by WebDriver
 * BiDi, of which this takes three commands.
 *
 * @returns for each address, a PDF a sheet.
 */
export async function printInFirefox(
  program: string,
  addresses: readonly string[],
  sheets: readonly Sheet[],
): Promise<Uint8Array[][]> {
  const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
  const firefox = spawn(program, [
    '--headless',
    '--remote-debugging-port=0',
    '--no-remote',
    '--profile',
    profile,
  ]);
  const ended = new Promise((resolve) => firefox.once('close', resolve));
  try {
    const socket = new WebSocket(`${await readAddress(firefox.stderr)}/session`);
    const ask = speak(socket);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    await ask('session.new', { capabilities: {} });
    const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: [{ context: string }] };
    const [{ context }] = contexts;
    const centimetres = (points: number) => (points / 72) * 2.54;
    const printed: Uint8Array[][] = [];
    for (const url of addresses) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      const pdfs: Uint8Array[] = [];
      for (const { width, height, margin } of sheets) {
        const side = centimetres(margin);
        const { data } = (await ask('browsingContext.print', {
          context,
          page: { width: centimetres(width), height: centimetres(height) },
          margin: { top: side, right: side, bottom: side, left: side },
          shrinkToFit: false,
        })) as { data: string };
        pdfs.push(Buffer.from(data, 'base64'));
      }
      printed.push(pdfs);
    }
    return printed;
  } finally {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where Firefox listens, which it says in its error output. */
function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    output.on('end', () => reject(new Error(`Firefox did not start: ${said}`)));
  });
}

function speak(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, message }) =>
        result === undefined ? reject(new Error(`${method}: ${message}`)) : resolve(result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
}
