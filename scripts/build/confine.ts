import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../../src/programs/start-program.ts';

/** The project's own folder: its packages, its configuration, its caches. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Where a build writes: what it keeps for the next one, and the files of Astro's own. */
function writable(): string[] {
  const { CACHE_DIR: cache } = process.env;
  return [
    path.join(PROJECT, 'node_modules/.cache'),
    path.join(PROJECT, 'node_modules/.vite'), // the bundler's own, which it clears of what a development server has left
    path.join(PROJECT, '.astro'),
    ...(cache ? [path.resolve(cache)] : []),
  ];
}

/**
 * Node's flags for a process that reads a stranger's content: it may write to its caches, and start no program. Reading is
 * not limited, since the bundler looks into every folder above the project. Threads and compiled packages have to be
 * allowed (the bundler and sharp are such packages, Mermaid draws in threads), so this is a fence, not a wall: see
 * SECURITY.md.
 *
 * @param more folders that it may write to besides.
 */
export function flagsOf(more: readonly string[] = []): string[] {
  const folders = [...writable(), ...more].flatMap((folder) => {
    mkdirSync(folder, { recursive: true });
    return [folder, realpathSync(folder)];
  });
  return [
    '--max-semi-space-size=8',
    '--permission',
    '--allow-fs-read=*',
    ...[...new Set(folders)].map((folder) => `--allow-fs-write=${folder}${path.sep}`),
    '--allow-worker',
    '--allow-addons',
    '--disable-warning=SecurityWarning', // of the last two, at each build
    `--require=${path.join(import.meta.dirname, 'no-network.ts')}`, // threads do not take what is imported
  ];
}

/** What is handed on of our environment; no token or key that a shell or a workflow holds. */
const HANDED_ON =
  /^(SITE_URL|GITHUB_REPOSITORY|CONTACT_EMAIL|DEBUG|CI|TZ|LANG|LC_\w+|(NO|FORCE)_COLOR|HOME|PATH|TMPDIR|TEMP|TMP|SystemRoot|windir|USERPROFILE|APPDATA|LOCALAPPDATA|NODE_OPTIONS|NODE_COMPILE_CACHE|BENCH_PEAK|ROLLDOWN_\w+|MIMALLOC_\w+)$/;

/** The environment of such a process. */
export function environmentOf(): NodeJS.ProcessEnv {
  const handed = Object.entries(process.env).filter(([name]) => HANDED_ON.test(name));
  const { CACHE_DIR: cache } = process.env;
  return {
    ...Object.fromEntries(handed),
    ...(cache && { CACHE_DIR: path.resolve(cache) }),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production', // whatever the shell or a test has: pages are read once, not for each page
  };
}

/** Linux starts a program in a network of its own, with nobody in it, where users may have it so. */
const OWN_NETWORK = ['unshare', '--user', '--map-current-user', '--net', '--'];

/** What starts a process without a network; nothing where the system has no such thing. */
export async function withoutNetwork(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const [program = '', ...args] = OWN_NETWORK;
  const start = { args: [...args, 'true'], cwd: process.cwd(), environment: {}, limit: 1024 };
  return runProgram(program, start).then(
    () => OWN_NETWORK,
    () => [],
  );
}
