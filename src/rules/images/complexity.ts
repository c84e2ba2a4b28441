import { PICTURE_LIMITS, type SvgLimit } from '../../content/picture-limits.ts';
import { defineRule } from '../rule.ts';

const { elements, attributes, depth, drawn, points, styles, customProperties, filtered, pixelsWithin } =
  PICTURE_LIMITS;

const WORDS: Readonly<Record<SvgLimit, { readonly zh: string; readonly en: string }>> = {
  elements: { zh: `元素最多 ${elements} 个`, en: `${elements} elements` },
  attributes: { zh: `一个元素最多 ${attributes} 个属性`, en: `${attributes} attributes of an element` },
  depth: { zh: `元素最多嵌套 ${depth} 层`, en: `elements ${depth} deep within each other` },
  drawn: {
    zh: `连同 <use>、图案、蒙版、标记的重复，最多画 ${drawn} 个元素`,
    en: `${drawn} elements with all that <use>, patterns, masks and markers repeat`,
  },
  points: {
    zh: `连同重复、虚线和文字，最多画 ${points} 个点`,
    en: `${points} points with all that is repeated, dashes and text`,
  },
  styles: {
    zh: `<style> 里只有简单的选择器，没有 :has()、嵌套、@keyframes，匹配所有元素最多 ${styles} 步`,
    en: `a <style> of simple selectors, without :has(), nesting and @keyframes, that is matched in ${styles} steps`,
  },
  customProperties: {
    zh: `自定义属性（--名称）一共最多 ${customProperties} 个字符，互不引用`,
    en: `custom properties (--name) of ${customProperties} characters that do not use each other`,
  },
  filtered: {
    zh: `滤镜、蒙版和混合一共最多计算 ${filtered / 1_000_000} 百万像素`,
    en: `${filtered / 1_000_000} million pixels that filters, masks and blending compute`,
  },
  pixelsWithin: {
    zh: `里面的照片一共最多 ${pixelsWithin / 1_000_000} 百万像素`,
    en: `photographs of ${pixelsWithin / 1_000_000} million pixels within it`,
  },
};

export default defineRule({
  id: 'images/complexity',
  level: 'error',
  *check({ picture }) {
    if (!picture?.excess) return;
    const { limit, line } = picture.excess;
    const { zh, en } = WORDS[limit];
    yield {
      line,
      column: 1,
      message: {
        zh: `这幅 SVG 过于复杂，会卡住读者的浏览器：${zh}。请在绘图软件里简化，或存成 webp。`,
        en: `The SVG is too complex and would freeze a reader's browser: expected ${en} at most. Simplify it in the drawing program, or save it as webp.`,
      },
    };
  },
});
