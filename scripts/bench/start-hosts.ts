import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../serve/serve-site.ts';

/** A host that serves a folder on this machine. */
export type Host = { readonly name: string; readonly address: string; stop(): void };

const CONFIGURATIONS = path.resolve(import.meta.dirname, '../../docs/hosting');

/**
 * Starts our own server, and Caddy and nginx with the configurations of `docs/hosting/`.
 *
 * @returns those that this machine has, and the names of those that it lacks.
 */
export async function startHosts(folder: string): Promise<{ hosts: Host[]; missing: string[] }> {
  const { address, server } = await serveSite({ folder, base: '/', port: 0 });
  const ours: Host = { name: 'npm run serve', address, stop: () => server.close() };
  const programs = [
    { name: 'Caddy', program: 'caddy', start: startCaddy },
    { name: 'nginx', program: 'nginx', start: startNginx },
  ];
  const there = programs.filter(({ program }) => !spawnSync(program, ['-v']).error);
  const hosts = await Promise.all(there.map(({ name, start }) => start(name, folder)));
  const missing = programs.filter((each) => !there.includes(each)).map(({ name }) => name);
  return { hosts: [ours, ...hosts], missing };
}

async function startCaddy(name: string, folder: string): Promise<Host> {
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), 'report-caddy-'));
  const options = `{\n\tadmin off\n\tauto_https off\n}\n`;
  const file = path.join(home, 'Caddyfile');
  writeFileSync(file, options + readFileSync(path.join(CONFIGURATIONS, 'Caddyfile'), 'utf8'));
  const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      SITE_ADDRESS: `http://127.0.0.1:${port}`,
      SITE_FOLDER: folder,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return whenItAnswers({ name, port, child, home });
}

async function startNginx(name: string, folder: string): Promise<Host> {
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), 'report-nginx-'));
  mkdirSync(path.join(home, 'logs'));
  const site = readFileSync(path.join(CONFIGURATIONS, 'nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/report;', `root ${folder};`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${home}/${each};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''; // test sites lie where others may not read
  writeFileSync(
    path.join(home, 'nginx.conf'),
    `${user}daemon off;\nworker_processes 2;\npid ${home}/pid;\nerror_log stderr;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${places.join('\n')}\n${site}\n}\n`,
  );
  const child = spawn('nginx', ['-p', home, '-c', path.join(home, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return whenItAnswers({ name, port, child, home });
}

type Started = { name: string; port: number; child: ChildProcess; home: string };

/** @throws with what the program said if it ends, or does not answer within ten seconds. */
async function whenItAnswers({ name, port, child, home }: Started): Promise<Host> {
  const address = `http://127.0.0.1:${port}/`;
  let said = '';
  child.stderr?.on('data', (data) => {
    said += String(data);
  });
  const until = Date.now() + 10_000;
  while (Date.now() < until && child.exitCode === null) {
    if (await fetch(address, { method: 'HEAD' }).catch(() => undefined))
      return {
        name,
        address,
        stop() {
          child.once('exit', () => rmSync(home, { recursive: true, force: true })).kill();
        },
      };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`${name} did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  server.close();
  return bound && typeof bound === 'object' ? bound.port : 0;
}
