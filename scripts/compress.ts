/**
 * `npm run compress`: writes brotli and gzip beside the text files of the built site, for hosts that send what is there.
 * Not a part of the build: it takes longer than all the rest of a warm one, and most hosts compress by themselves.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compressFiles } from './compress/compress-files.ts';

const folder = path.resolve(process.env['OUT_DIR'] ?? 'dist');

if (existsSync(path.join(folder, 'index.html'))) {
  const { files, plain, brotli, gzip } = await compressFiles(folder);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
  console.log(
    `${files} files: ${kilobytes(plain)}, by brotli ${kilobytes(brotli)}, by gzip ${kilobytes(gzip)}`,
  );
} else {
  console.error(`There is no built site in ${folder}. Run "npm run build" first.`);
  process.exitCode = 1;
}
