/**
 * `npm run serve`: serves the built site at its base path and prints the address as the last line. Other machines are
 * answered only if `SERVE_HOST` says so (`0.0.0.0` for all).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from './serve/serve-site.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const DEFAULT_PORT = 4321;
const folder = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const host = process.env['SERVE_HOST'];
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);

if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Run "npm run build" first.`);
  process.exitCode = 1;
} else {
  try {
    const { address } = await serveSite({ folder, base: settings.base, port, ...(host && { host }) });
    console.log(address);
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(inUse ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : error);
    process.exitCode = 1;
  }
}
