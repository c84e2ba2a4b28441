/** `node scripts/take-content.ts FROM TO`: puts a pull request's content in the place of ours; refuses links. */
import { formatFindings } from './check/reporters.ts';
import { takeContent } from './pull-request/take-content.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: node scripts/take-content.ts FROM TO');

const refused = (await takeContent(from, to)).map((path) => ({
  path,
  line: 1,
  column: 1,
  level: 'error' as const,
  rule: 'files/symlink',
  message: {
    zh: '这是符号链接或特殊文件。内容文件夹里只放普通文件。',
    en: 'This is a symbolic link or a special file. Content folders hold plain files only.',
  },
}));
if (refused.length > 0) {
  console.log(formatFindings(refused, { format: 'github', contentDir: 'content', language: 'zh' }));
  process.exitCode = 1;
}
