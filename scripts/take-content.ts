/**
 * `npm run pr-take -- FROM TO [REFUSED]`: puts a pull request's content in the place of ours; what is no plain file, or none
 * that the layout knows, is left out, printed, and written to the file REFUSED as findings.
 */
import { writeFileSync } from 'node:fs';
import type { Finding } from '../src/domain/finding.ts';
import { WHOLE_FILE } from '../src/domain/finding.ts';
import { formatFindings } from './check/reporters.ts';
import { type Left, takeContent } from './pull-request/take-content.ts';

const [from, to, file] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: npm run pr-take -- FROM TO [REFUSED]');

const MESSAGES = {
  special: {
    rule: 'files/symlink',
    message: {
      zh: '这是符号链接或特殊文件。内容文件夹里只放普通文件。',
      en: 'This is a symbolic link or a special file. Content folders hold plain files only.',
    },
  },
  unknown: {
    rule: 'files/name',
    message: {
      zh: '不认识的文件名，没有收进来。应有哪些文件、怎样命名，见 docs/rules/ 的 files/name。',
      en: 'The layout knows no such file; it was left out. See files/name in docs/rules/ for what there may be.',
    },
  },
} as const;

const refused = (await takeContent(from, to)).map(
  ({ path, why }: Left): Finding => ({ ...WHOLE_FILE, path, level: 'error', ...MESSAGES[why] }),
);
if (file) writeFileSync(file, JSON.stringify(refused));
if (refused.length > 0) {
  console.log(formatFindings(refused, { format: 'github', contentDir: 'content', language: 'zh' }));
  process.exitCode = 1;
}
