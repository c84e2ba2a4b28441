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
  report: { zh: '报告点明', en: 'stated by the report' },
  edition: { zh: '本版对应', en: 'drawn by this edition' },
};

export const KINDS: Readonly<Record<MeasureKind, Localised>> = {
  proposed: { zh: '报告主张', en: 'proposed by the report' },
  reported: { zh: '报告称已在做', en: 'under way, the report says' },
};
