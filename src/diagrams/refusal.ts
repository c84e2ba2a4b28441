import { type Feature, findUnsupported, kindOf } from './kinds.ts';

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
  | { readonly kind: 'slow' };

export type Hint = 'quote-axis' | 'one-without-decimals';

/** What is known of a diagram that is not drawn. `line` counts within the diagram, from 1. */
export type Refusal = {
  /** In English, as it was said. */
  readonly reason: string;
  readonly line: number | undefined;
  readonly why: Why;
};

/** Refuses what is not supported, before Mermaid sees it. */
export function refuseUnsupported(source: string): Refusal | undefined {
  const found = findUnsupported(source);
  if (!found) return undefined;
  const { line } = found;
  if ('type' in found)
    return { reason: typeWords(found.type).en, line, why: { kind: 'type', name: found.type } };
  return { reason: featureWords(found.feature).en, line, why: { kind: 'feature', name: found.feature } };
}

/** What Mermaid threw, told apart: a text that it cannot read, or a fault of the drawing stage. */
export function refuseError(error: unknown, source: string): Refusal {
  const reason = (error instanceof Error ? error.message : String(error)).trim();
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

/** Refuses what takes too long, in milliseconds. */
export function refuseSlow(limit: number): Refusal {
  return { reason: `not drawn within ${limit / 1000} s`, line: undefined, why: { kind: 'slow' } };
}

function hintFor(kind: string, line: string): Hint | undefined {
  if (/^quadrant/.test(kind) && /\[[^\]]*\b1\.0+\b/.test(line)) return 'one-without-decimals';
  const bare = line.replace(/"[^"]*"/g, '');
  if (/^(xychart|quadrant)/.test(kind) && /\P{ASCII}/u.test(bare)) return 'quote-axis';
  return undefined;
}

type Words = { readonly zh: string; readonly en: string };

const FEATURE_WORDS: Readonly<Record<Feature, Words>> = {
  image: { zh: '节点里的图片', en: 'images in nodes' },
  icon: { zh: '图标节点', en: 'icon shapes' },
  math: { zh: '数学公式', en: 'mathematical formulas' },
  'venn-text': { zh: '集合里的文字（text）', en: 'texts within the sets of a Venn diagram' },
};
const HINT_WORDS: Readonly<Record<Hint, Words>> = {
  'quote-axis': {
    zh: '这种图里的中文要放进英文双引号，例如 x-axis ["春", "秋"]',
    en: 'in this type of diagram Chinese must stand in double quotes, as in x-axis ["春", "秋"]',
  },
  'one-without-decimals': {
    zh: '坐标取 0 到 1，一要写成 1，不写 1.0',
    en: 'coordinates go from 0 to 1; write 1, not 1.0',
  },
};

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
    case 'slow':
      return {
        zh: `这幅图太大，限时内画不完（${said}）。请拆成几幅。`,
        en: `The diagram is too large to be drawn in time (${said}). Split it.`,
      };
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
