import { existsSync, readdirSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { startHosts } from './start-hosts.ts';

const REQUESTS = 10_000;
const AT_ONCE = 200;

type Answer = { readonly milliseconds: number; readonly bytes: number; readonly isGood: boolean };

/**
 * Asks each host of this machine for the pages of the built site, 10,000 requests, 200 at once, and prints how many it
 * answers in a second, the slowest of a hundred, what failed, and the bytes.
 */
export async function driveHosts(): Promise<void> {
  const folder = path.resolve(process.env['OUT_DIR'] ?? 'dist');
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => name.slice(0, -'index.html'.length).split(path.sep).map(encodeURIComponent).join('/'));
  const { hosts, missing } = await startHosts(folder);
  console.log(`${REQUESTS} requests for ${routes.length} pages, ${AT_ONCE} at once, by gzip`);
  for (const host of hosts) {
    const start = performance.now();
    const answers = await drive(host.address, routes);
    const seconds = (performance.now() - start) / 1000;
    host.stop();
    const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    const failed = answers.filter(({ isGood }) => !isGood).length;
    console.log(
      `${host.name}: ${Math.round(REQUESTS / seconds)} a second, p99 ${Math.round(times[Math.floor(REQUESTS * 0.99)] ?? 0)} ms, ` +
        `${failed} failed, ${Math.round(bytes / REQUESTS)} bytes each`,
    );
  }
  if (missing.length > 0) console.log(`Not on this machine: ${missing.join(', ')}`);
}

async function drive(address: string, routes: readonly string[]): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    while (next < REQUESTS) answers.push(await ask(address + (routes[next++ % routes.length] ?? ''), agent));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  agent.destroy();
  return answers;
}

function ask(url: string, agent: Agent): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve) => {
    let bytes = 0;
    const end = (isGood: boolean) => resolve({ milliseconds: performance.now() - start, bytes, isGood });
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => end(response.statusCode === 200)).on('error', () => end(false));
    }).on('error', () => end(false));
  });
}
