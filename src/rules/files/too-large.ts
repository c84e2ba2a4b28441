import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/too-large',
  level: 'error',
  *check({ storage }) {
    if (storage !== 'too-large') return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: '文件过大，未作解析：.mdx 和 report.yaml 应不超过 256 KB，图片和数据文件不超过 4 MB。请拆分或压缩。',
        en: 'The file is too large and was not read: expected 256 KB at most for .mdx and report.yaml, 4 MB for pictures and data. Split or compress it.',
      },
    };
  },
});
