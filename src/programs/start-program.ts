import { execFile, spawn } from 'node:child_process';
import path from 'node:path';

/** What a program may take of our environment: how to find it, and what its own libraries need. Nothing else is handed on. */
const HANDED_ON = ['SystemRoot', 'windir', 'TMPDIR', 'TEMP', 'TMP'];

type Start = {
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of its environment besides. */
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes of its output. */
  readonly limit: number;
};

/**
 * Runs a program of the system to its end, with an environment of its own.
 *
 * @returns what it printed.
 * @throws if it cannot be started (`code` is `ENOENT`), fails (`code` is its exit code) or prints more than the limit.
 */
export function runProgram(name: string, { args, cwd, environment, limit }: Start): Promise<string> {
  const options = {
    cwd,
    env: { ...closedEnvironment(), ...environment },
    maxBuffer: limit,
    windowsHide: true,
  };
  return new Promise((resolve, reject) => {
    execFile(name, [...args], options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

type StartScript = {
  readonly script: string;
  readonly cwd: string;
  /** Node's own, which say what it may do. */
  readonly flags: readonly string[];
  /** All of its environment. */
  readonly environment: NodeJS.ProcessEnv;
  /** Answers what it asks; what is no question is not answered. */
  readonly answer: (message: unknown) => Promise<object | undefined>;
  /** A program that starts Node, with its arguments. */
  readonly prefix: readonly string[];
};

/**
 * Starts a script of ours in a process of its own, with less than our rights.
 *
 * @returns its exit code; 1 if it was killed.
 */
export function startScript(start: StartScript): Promise<number> {
  const { script, cwd, flags, environment: env, answer, prefix } = start;
  const [program = process.execPath, ...args] = [...prefix, process.execPath, ...flags, script];
  const child = spawn(program, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('message', async (message) => {
    const reply = await answer(message);
    if (reply && child.connected) child.send(reply);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}

/** Programs are looked for in the folders of the system only, never in those that packages bring or in the working folder. */
function closedEnvironment(): Record<string, string> {
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !folder.split(path.sep).includes('node_modules'));
  const handed = HANDED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(handed), PATH: folders.join(path.delimiter) };
}
