import { WHOLE_FILE } from '../../domain/finding.ts';
import { isPictureAddress } from '../../markdown/pictures.ts';
import type { Rule } from '../rule.ts';
import { findScript } from './find-script.ts';
import { formatOf, formatOfName } from './format.ts';

/** A picture that is larger makes a page slow; most are a tenth of it. */
const MAX_BYTES = 500_000;

/** Pictures exist, have a text for those who cannot see them, are what their name says, not too large, and inert. */
export const images: Rule = function* ({ path, page, picture }, { files }) {
  if (picture) yield* judgeFile(path, picture);
  for (const { url, path: target, alt, place } of page?.body.pictures ?? []) {
    if (isPictureAddress(url) && !(target && files.has(target))) {
      yield {
        ...place,
        rule: 'images/missing-file',
        message: {
          zh: `图片 ${target ?? url} 不存在。请核对文件名和 ../ 的层数，或把图片放到那里。`,
          en: `There is no picture ${target ?? url}. Check the file name and the number of ../ steps, or put the picture there.`,
        },
      };
    }
    if (!alt) {
      yield {
        ...place,
        rule: 'images/alternative-text',
        message: {
          zh: '图片没有替代文字。请在方括号里用一句话说明图上有什么，如 ![茶壶的剖面](teapot.svg)。',
          en: 'The picture has no alternative text. Say in the brackets what it shows, such as ![茶壶的剖面](teapot.svg).',
        },
      };
    }
  }
};

function* judgeFile(path: string, bytes: Uint8Array) {
  if (bytes.length > MAX_BYTES) {
    yield {
      ...WHOLE_FILE,
      rule: 'images/size',
      message: {
        zh: `图片有 ${Math.ceil(bytes.length / 1000)} KB，应不超过 ${MAX_BYTES / 1000} KB。请缩小或压缩，照片用 webp 或 avif。`,
        en: `The picture has ${Math.ceil(bytes.length / 1000)} KB; expected ${MAX_BYTES / 1000} KB at most. Scale or compress it; use webp or avif for photographs.`,
      },
    };
  }
  const [named, found] = [formatOfName(path), formatOf(bytes)];
  if (named !== found) {
    yield {
      ...WHOLE_FILE,
      rule: 'images/type',
      message: {
        zh: `文件名说是 ${named}，内容${found ? `却是 ${found}` : '却不是认识的图片'}。请用图片软件另存为 ${named}，或改文件名。`,
        en: `The name says ${named}, but the file is ${found ?? 'no known picture'}. Save it as ${named}, or rename it.`,
      },
    };
  } else if (found === 'svg') yield* findScript(new TextDecoder().decode(bytes));
}
