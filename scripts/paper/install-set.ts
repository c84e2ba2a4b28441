import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../../src/programs/start-program.ts';
import { messageLanguage } from '../check/message-language.ts';
import { CommandError } from '../command-error.ts';
import { SET } from './package-set.ts';

const LINES = {
  zh: {
    first: '排版程序和字体还没有安装。现在装到 paper/node_modules：下载约 242 MB，占用约 410 MB。',
    failed: '排版程序和字体没有装上。请检查网络，再运行一次 npm ci --prefix paper。npm 说：',
  },
  en: {
    first:
      'The compiler and the fonts are not installed. Installing them into paper/node_modules: some 242 MB to download, some 410 MB of space.',
    failed:
      'The compiler and the fonts could not be installed. Check the network and run npm ci --prefix paper again. npm says: ',
  },
};
/** What npm needs of our environment: its settings, the way out to the network, where it keeps what it has fetched. */
const HANDED_ON =
  /^(npm_config_.*|https?_proxy|no_proxy|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|NODE_EXTRA_CA_CERTS)$/i;

/** Whether the packages are installed as the lockfile has them. */
export function isSetInstalled(): boolean {
  const installed = path.join(SET.folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = versionsOf(SET.lockfile);
  const found = versionsOf(installed);
  return [...wanted].every(([name, version]) => !found.has(name) || found.get(name) === version);
}

/**
 * Installs what reports are set with, unless it is there; says how large it is first.
 *
 * @throws if it cannot be installed.
 */
export async function installSet(): Promise<void> {
  if (isSetInstalled()) return;
  const lines = LINES[messageLanguage(process.env)];
  console.error(lines.first);
  const npm = process.env['npm_execpath'];
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const handed = Object.entries(process.env).flatMap(([name, value]) =>
    HANDED_ON.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  try {
    await runProgram(program ?? 'npm', {
      args: [
        ...first,
        'ci',
        '--prefix',
        SET.folder,
        '--omit=dev',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
      ],
      cwd: SET.folder,
      environment: Object.fromEntries(handed),
      limit: 16 * 1024 * 1024,
    });
  } catch (error) {
    throw new CommandError(lines.failed + (error instanceof Error ? error.message : String(error)));
  }
}

/** The packages of a lockfile with their versions; those of other systems are in it, and not installed. */
function versionsOf(lockfile: string): Map<string, string> {
  const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
    readFileSync(lockfile, 'utf8'),
  );
  return new Map(
    Object.entries(packages).flatMap(([name, { version }]) => (name && version ? [[name, version]] : [])),
  );
}
