import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/symlink',
  level: 'error',
  *check({ storage }) {
    if (storage !== 'symlink') return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: '这是符号链接，内容目录里只能有普通文件。请换成文件本身。',
        en: 'Found a symbolic link; expected a regular file. Put the file itself here.',
      },
    };
  },
});
