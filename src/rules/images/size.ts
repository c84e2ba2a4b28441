import { PICTURE_LIMITS } from '../../content/picture-limits.ts';
import { isTooLarge } from '../../content/read-picture.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

const { drawingBytes, photographBytes, pixels, side, ratio } = PICTURE_LIMITS;

export default defineRule({
  id: 'images/size',
  level: 'error',
  *check({ picture }) {
    if (!picture) return;
    const { bytes, format, width, height, frames = 1, broken } = picture;
    const most = format === 'svg' ? drawingBytes : photographBytes;
    if (bytes.length > most) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `图片有 ${Math.ceil(bytes.length / 1000)} KB，应不超过 ${most / 1000} KB。请缩小或压缩，照片用 webp 或 avif。`,
          en: `The picture has ${Math.ceil(bytes.length / 1000)} KB; expected ${most / 1000} KB at most. Scale or compress it; use webp or avif for photographs.`,
        },
      };
    } else if (format === 'svg' && broken === undefined && (!width || !height)) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: 'SVG 没有写自己的大小。请在 <svg> 上写 viewBox="0 0 宽 高"，数字是图形所在的范围，都大于 0。',
          en: 'The SVG does not say its size. Write viewBox="0 0 width height" on <svg>, in numbers above 0 that hold all that is drawn.',
        },
      };
    } else if (!width || !height) {
      return;
    } else if (format !== 'svg' && isTooLarge({ width, height, frames })) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `图片有 ${width} × ${height}${frames > 1 ? ` × ${frames} 帧` : ''} 像素，总数应不超过 ${pixels / 1_000_000} 百万，宽和高各不超过 ${side}。请缩小。`,
          en: `The picture has ${width} × ${height}${frames > 1 ? ` × ${frames} frames` : ''} pixels; expected ${pixels / 1_000_000} million in all at most, and ${side} in width and height. Scale it down.`,
        },
      };
    } else if (frames > PICTURE_LIMITS.frames) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: '图片是动画，应是一幅静止的图：动画分散注意，也无法打印。请存下其中一帧，或把几帧并排成一幅图。',
          en: 'The picture is animated; expected one that stands still: what moves distracts from the text and cannot be printed. Save one of its frames, or put some side by side.',
        },
      };
    } else if (Math.max(width / height, height / width) > ratio) {
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `图片宽 ${width}、高 ${height}，一边是另一边的 ${Math.round(Math.max(width / height, height / width))} 倍，应不超过 ${ratio} 倍，否则在页面上看不见。请裁剪，SVG 请改 width、height 或 viewBox。`,
          en: `The picture is ${width} wide and ${height} high, one ${Math.round(Math.max(width / height, height / width))} times the other; expected ${ratio} times at most, or nothing of it shows on a page. Crop it; in an SVG change width, height or viewBox.`,
        },
      };
    }
  },
});
