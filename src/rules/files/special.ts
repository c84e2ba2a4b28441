import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/special',
  level: 'error',
  *check({ storage }) {
    if (storage !== 'special') return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: '这不是普通文件（管道、设备或套接字）。内容目录里只能有普通文件，请删去。',
        en: 'Found a pipe, device or socket; expected a regular file. Remove it.',
      },
    };
  },
});
