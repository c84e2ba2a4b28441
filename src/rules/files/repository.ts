import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/repository',
  level: 'error',
  *check({ storage }) {
    if (storage !== 'repository') return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: '这是 git 版本库的一部分：git 会照里面的配置运行程序。内容目录里只能有内容，版本库应在它的上一级。请移走或删去。',
        en: 'Found a part of a git repository, whose configuration git would obey and run programs by; expected content only, with the repository above it. Move it away or remove it.',
      },
    };
  },
});
