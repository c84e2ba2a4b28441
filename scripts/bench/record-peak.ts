/** Loaded before a command that is measured: leaves its peak of memory, in KiB, in the folder that `BENCH_PEAK` names. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['BENCH_PEAK'];
if (folder && isMainThread)
  process.on('exit', () =>
    writeFileSync(path.join(folder, String(process.pid)), String(process.resourceUsage().maxRSS)),
  );
