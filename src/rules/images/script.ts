import { PICTURE_LIMITS } from '../../content/picture-limits.ts';
import { defineRule } from '../rule.ts';
import { findScript } from './find-script.ts';

export default defineRule({
  id: 'images/script',
  level: 'error',
  *check({ path, picture }) {
    if (picture?.format !== 'svg' || !path.endsWith('.svg')) return;
    if (picture.excess || picture.bytes.length > PICTURE_LIMITS.drawingBytes) return; // said by other rules
    const found = findScript(picture.bytes);
    if (!found) return;
    yield {
      line: found.line,
      column: found.column,
      message: {
        zh: `SVG 里有 ${found.what}，打开时可能运行代码或载入别的文件，或与浏览器读到的不同。应是 UTF-8 编码，只有图形、文字和渐变，请删去，或从绘图软件导出“普通 SVG”。`,
        en: `The SVG has ${found.what}, which could run code, load a file, or be read otherwise by a browser. Expected UTF-8 with shapes, text and gradients only; remove it, or export "plain SVG" from the drawing program.`,
      },
    };
  },
});
