import { MAX_PIXELS } from '../../content/read-picture.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

/** Photographs are made smaller when the site is built; drawings are sent as they are. */
const MAX_BYTES = { drawing: 500_000, photograph: 2_000_000 };

export default defineRule({
  id: 'images/size',
  level: 'error',
  *check({ picture }) {
    if (!picture) return;
    const { bytes, format, width = 0, height = 0 } = picture;
    const most = format === 'svg' ? MAX_BYTES.drawing : MAX_BYTES.photograph;
    if (bytes.length > most) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `图片有 ${Math.ceil(bytes.length / 1000)} KB，应不超过 ${most / 1000} KB。请缩小或压缩，照片用 webp 或 avif。`,
          en: `The picture has ${Math.ceil(bytes.length / 1000)} KB; expected ${most / 1000} KB at most. Scale or compress it; use webp or avif for photographs.`,
        },
      };
    } else if (format !== 'svg' && width * height > MAX_PIXELS) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `图片有 ${width} × ${height} 像素，总数应不超过 ${MAX_PIXELS / 1_000_000} 百万。请缩小。`,
          en: `The picture has ${width} × ${height} pixels; expected ${MAX_PIXELS / 1_000_000} million in all at most. Scale it down.`,
        },
      };
    }
  },
});
