import { type Feature, findUnsupported, kindOf } from './kinds.ts';
import { BeyondLimit, DIAGRAM_LIMITS, findExcess, type Limit } from './limits.ts';
import { UnreadLink } from './links.ts';
import { findSeparated } from './separated-numbers.ts';
import { findMiscounted, readXyChart } from './xychart.ts';

/** Why there is no drawing. */
export type Why =
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'feature'; readonly name: Feature }
  /** Mermaid cannot read it, and what to do is known. */
  | { readonly kind: 'hint'; readonly name: Hint }
  /** Mermaid cannot read it. */
  | { readonly kind: 'syntax' }
  /** Nothing is wrong with the text as far as is known: the drawing stage fails on it. */
  | { readonly kind: 'failed' }
  /** It asks for more than a diagram may have. */
  | { readonly kind: 'limit'; readonly name: Limit };

export type Hint = 'half-width' | 'plain-numbers' | 'quote-axis' | 'one-without-decimals' | 'too-many-values';

/** What is known of a diagram that is not drawn. `line` counts within the diagram, from 1. */
export type Refusal = {
  /** In English, as it was said. */
  readonly reason: string;
  readonly line: number | undefined;
  readonly why: Why;
};

/** Refuses what is not supported or asks for too much, before Mermaid sees it. */
export function refuseUnsupported(source: string): Refusal | undefined {
  const excess = findExcess(source);
  if (excess) return refuseExcess(excess.limit, excess.line);
  const separated = findSeparated(source);
  if (separated)
    return {
      reason: HINT_WORDS['plain-numbers'].en,
      line: separated,
      why: { kind: 'hint', name: 'plain-numbers' },
    };
  const miscounted = /^xychart/.test(kindOf(source)) ? findMiscounted(readXyChart(source)) : undefined;
  if (miscounted)
    return {
      reason: HINT_WORDS['too-many-values'].en,
      line: miscounted,
      why: { kind: 'hint', name: 'too-many-values' },
    };
  const found = findUnsupported(source);
  if (!found) return undefined;
  const { line } = found;
  if ('type' in found)
    return { reason: typeWords(found.type).en, line, why: { kind: 'type', name: found.type } };
  return refuseFeature(found.feature, line);
}

function refuseFeature(name: Feature, line: number | undefined): Refusal {
  return { reason: featureWords(name).en, line, why: { kind: 'feature', name } };
}

/** Where a link is most likely written that was not read. */
function lineOfClick(source: string): number | undefined {
  const index = source.split('\n').findIndex((text) => /\S.*\bclick\b|\blinks?\b/.test(text));
  return index < 0 ? undefined : index + 1;
}

/** What Mermaid threw, told apart: a text that it cannot read, or a fault of the drawing stage. */
export function refuseError(error: unknown, source: string): Refusal {
  if (error instanceof BeyondLimit) return refuseExcess(error.limit);
  const reason = (error instanceof Error ? error.message : String(error)).trim();
  if (error instanceof UnreadLink) return refuseFeature('link', lineOfClick(source));
  if (/^Edge limit exceeded/.test(reason)) return refuseExcess('edges');
  const counted = /line:? (\d+)/i.exec(reason)?.[1];
  // Mermaid's parsers count after blank lines at the start; a comment is one by then.
  const skipped = /^(?:[ \t]*(?:%%(?!\{).*)?\n)*/.exec(source)?.[0].split('\n').length ?? 1;
  const line = counted ? Number(counted) + skipped - 1 : undefined;
  // however its key is spelled: a picture in a node is the one thing that Mermaid makes an Image of
  if (reason === 'Image is not defined')
    return { reason: featureWords('image').en, line, why: { kind: 'feature', name: 'image' } };
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
    return { reason, line: undefined, why: { kind: 'failed' } };
  const hint = hintFor(kindOf(source), source.split('\n')[(line ?? 0) - 1] ?? '');
  return { reason, line, why: hint ? { kind: 'hint', name: hint } : { kind: 'syntax' } };
}

/** Refuses what goes beyond a limit. */
export function refuseExcess(limit: Limit, line?: number): Refusal {
  return { reason: limitWords(limit).en, line, why: { kind: 'limit', name: limit } };
}

function hintFor(kind: string, line: string): Hint | undefined {
  if (/^quadrant/.test(kind) && /\[[^\]]*\b1\.0+\b/.test(line)) return 'one-without-decimals';
  const bare = line.replace(/"[^"]*"/g, '');
  if (/^(xychart|quadrant|pie|radar|sankey|treemap)/.test(kind) && /[\uff01-\uff5e、“”]/u.test(bare))
    return 'half-width';
  if (/^(xychart|quadrant)/.test(kind) && /\P{ASCII}/u.test(bare)) return 'quote-axis';
  return undefined;
}

type Words = { readonly zh: string; readonly en: string };

const FEATURE_WORDS: Readonly<Record<Feature, Words>> = {
  image: { zh: '节点里的图片', en: 'images in nodes' },
  icon: { zh: '图标节点', en: 'icon shapes' },
  math: { zh: '数学公式', en: 'mathematical formulas' },
  link: {
    zh: '这样写的链接（链接要单独一行，写 click 节点 href "相对路径"）',
    en: 'links other than click node href "relative path" on a line of its own',
  },
  'venn-text': { zh: '集合里的文字（text）', en: 'texts within the sets of a Venn diagram' },
};
const HINT_WORDS: Readonly<Record<Hint, Words>> = {
  'half-width': {
    zh: '引号外面的标点、括号和数字要用半角，引号用英文双引号，例如 x-axis ["春", "秋"]、"春" : 30',
    en: 'outside quotes, punctuation, brackets and digits must be half-width, and the quotes straight, as in x-axis ["春", "秋"] and "春" : 30',
  },
  'plain-numbers': {
    zh: '数里不能写分隔符：1,200 要写成 1200；小数点用“.”',
    en: 'write numbers without separators, 1200 and not 1,200, and decimals with a point',
  },
  'quote-axis': {
    zh: '这种图里的中文要放进英文双引号，例如 x-axis ["春", "秋"]',
    en: 'in this type of diagram Chinese must stand in double quotes, as in x-axis ["春", "秋"]',
  },
  'too-many-values': {
    zh: '数值比横轴上的类别多。数里不能写逗号：1,200 要写成 1200',
    en: 'there are more values than categories on the x axis; write numbers without commas, 1200 and not 1,200',
  },
  'one-without-decimals': {
    zh: '坐标取 0 到 1，一要写成 1，不写 1.0',
    en: 'coordinates go from 0 to 1; write 1, not 1.0',
  },
};

/** What there is too much of, and how much there may be. */
function limitWords(limit: Limit): Words {
  const most = DIAGRAM_LIMITS[limit];
  const words: Readonly<Record<Limit, Words>> = {
    sourceLength: { zh: `源文最多 ${most} 个字符`, en: `its text may have ${most} characters` },
    edges: { zh: `连线最多 ${most} 条`, en: `it may have ${most} connections` },
    elements: { zh: `图形元素最多 ${most} 个`, en: `it may have ${most} graphical elements` },
    side: { zh: `宽和高最多 ${most} 像素`, en: `it may be ${most} pixels wide and high` },
    svgLength: { zh: `画成后最多 ${most} 个字符`, en: `the picture may have ${most} characters` },
    packetBits: { zh: `最多 ${most} 位`, en: `it may have ${most} bits` },
    blockColumns: { zh: `最多 ${most} 列`, en: `it may have ${most} columns` },
    branchOrder: { zh: `分支的 order 最大为 ${most}`, en: `order of a branch may be ${most}` },
    connectionLength: {
      zh: `一条连线最多写 ${most} 个符号`,
      en: `a connection may be written with ${most} signs`,
    },
    seconds: { zh: `限时 ${most} 秒，没有画完`, en: `it was not drawn within ${most} seconds` },
    secondsEach: {
      zh: `慢图已经太多，这一幅限时 ${most} 秒，没有画完`,
      en: `there were many slow ones before, and it was not drawn within ${most} seconds`,
    },
    secondsInAll: { zh: `慢图一共限时 ${most} 秒`, en: `slow ones may take ${most} seconds in all` },
    memory: { zh: `内存最多 ${most} MiB`, en: `drawing may take ${most} MiB of memory` },
  };
  return words[limit];
}

function typeWords(name: string): Words {
  return {
    zh: `本站不支持这种图（${name}）`,
    en: `this type of diagram (${name}) is not supported here`,
  };
}

function featureWords(name: Feature): Words {
  const { zh, en } = FEATURE_WORDS[name];
  return { zh: `本站的图不支持${zh}`, en: `${en} are not supported here` };
}

/** Says in both languages why a diagram is not drawn and what its author can do. */
export function explainRefusal({ reason, why }: Refusal): Words {
  const said = reason.replace(/\s+/g, ' ').slice(0, 300);
  switch (why.kind) {
    case 'type': {
      const { zh, en } = typeWords(why.name);
      return { zh: `${zh}。请换一种画法。`, en: `${capitalise(en)}. Draw it as another type.` };
    }
    case 'feature': {
      const { zh, en } = featureWords(why.name);
      return { zh: `${zh}。请去掉这一处。`, en: `${capitalise(en)}. Leave it out.` };
    }
    case 'hint': {
      const { zh, en } = HINT_WORDS[why.name];
      return { zh: `这幅图画不出来：${zh}。`, en: `The diagram cannot be drawn: ${en}.` };
    }
    case 'limit': {
      const { zh, en } = limitWords(why.name);
      return {
        zh: `这幅图要画的太多：${zh}。请拆成几幅，或改小这个数。`,
        en: `The diagram asks for too much: ${en}. Split it, or make the number smaller.`,
      };
    }
    case 'failed':
      return {
        zh: `这幅图的写法没有发现错误，但本站画不出来（${said}）。请换一种写法，并向本站报告。`,
        en: `Nothing wrong was found in the diagram, but it cannot be drawn here (${said}). Write it another way, and report it.`,
      };
    case 'syntax':
      return {
        zh: `这幅图画不出来。Mermaid 的说明：${said}。请对照 Mermaid 的语法改这一行；含标点的中文标签要放进英文双引号。`,
        en: `The diagram cannot be drawn. Mermaid says: ${said}. Mend the line after Mermaid's syntax; put labels with punctuation in double quotes.`,
      };
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
