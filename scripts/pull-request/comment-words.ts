import { type Localised, languageOfFolder, traitsOf } from '../../src/domain/language.ts';
import type { MeasureKind, TieBasis } from '../../src/domain/report.ts';
import type { ChangedPage, PullRequestReport, Tie } from './report-schema.ts';

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
