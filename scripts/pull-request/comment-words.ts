import type { MeasureKind, TieBasis } from '../../src/domain/claims.ts';
import { type Localised, languageOfFolder, traitsOf } from '../../src/domain/language.ts';
import type { Change, ChangedPage, PullRequestReport, Tie } from './report-schema.ts';

/** Says a phrase in the languages of a comment, one after the other. */
export type Say = (phrase: Localised, between?: string) => string;

const BOTH = ['zh', 'en'] as const;

/**
 * How a comment on this report speaks: in Chinese where only Chinese pages change, in English where only others
 * do. In both where pages of both kinds do, and where one cannot know.
 */
export function sayFor(report: PullRequestReport | undefined): Say {
  const { total, items } = report?.pages ?? { total: 0, items: [] };
  const changed = new Set(items.map(languageOfPage));
  const languages = total === items.length && changed.size === 1 ? [...changed] : BOTH;
  return (phrase, between = ' · ') => languages.map((language) => phrase[language]).join(between);
}

function languageOfPage({ path }: ChangedPage): keyof Localised {
  const language = languageOfFolder(path.split('/')[0] ?? '');
  return language && traitsOf(language).typography === 'chinese' ? 'zh' : 'en';
}

export const CHANGES: Readonly<Record<ChangedPage['change'], Localised>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
  renamed: { zh: '改名', en: 'renamed' },
};

export const PARTS: Readonly<Record<Change['kind'], Localised>> = {
  text: { zh: '正文', en: 'text' },
  heading: { zh: '标题', en: 'heading' },
  quotation: { zh: '引文', en: 'quotation' },
  table: { zh: '表格', en: 'table' },
  code: { zh: '代码', en: 'code' },
  note: { zh: '编者注', en: 'editors’ note' },
  caption: { zh: '图题', en: 'caption' },
  footnote: { zh: '脚注', en: 'footnote' },
  key: { zh: '键', en: 'key' },
  attribute: { zh: '属性', en: 'attribute' },
  'diagram-title': { zh: '图的名称', en: 'title of the diagram' },
  'diagram-alternative': { zh: '图的文字说明', en: 'text alternative of the diagram' },
  'diagram-caption': { zh: '图题', en: 'caption of the diagram' },
  'diagram-source': { zh: '图的源码', en: 'source of the diagram' },
  'picture-file': { zh: '图片文件', en: 'file of the picture' },
  'picture-alternative': { zh: '图片的文字说明', en: 'text alternative of the picture' },
  'picture-title': { zh: '图片的名称', en: 'title of the picture' },
  markup: { zh: '链接或标记', en: 'links or marks' },
  record: { zh: '译文所据的原文，重新记过', en: 'recorded anew: what it is translated from' },
  all: { zh: '全文', en: 'all of it' },
  source: { zh: '源文件', en: 'source' },
};

export const TIES: Readonly<Record<Tie['change'], Localised>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  touched: { zh: '文字有改动', en: 'reworded' },
};

/** As the pages say it. */
export const BASES: Readonly<Record<TieBasis, Localised>> = {
  report: { zh: '原文所连', en: 'the report’s link' },
  edition: { zh: '编者所连', en: 'the editors’ link' },
};

export const KINDS: Readonly<Record<MeasureKind, Localised>> = {
  proposed: { zh: '主张', en: 'proposed' },
  reported: { zh: '称已做', en: 'said to be done' },
};
