import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'images/broken',
  level: 'error',
  *check({ picture }) {
    if (picture?.broken === undefined) return;
    const reason = picture.broken.replace(/\s+/g, ' ').slice(0, 200);
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `图片打不开，可能没有传完整：${reason}。请用图片软件打开原图，重新存一份。`,
        en: `The picture cannot be read, perhaps because part of it is missing: ${reason}. Open the original in an image program and save it anew.`,
      },
    };
  },
});
