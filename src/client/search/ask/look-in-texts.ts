import { findIn, foldPage } from '../../../search/match.ts';
import type { SearchablePage } from '../../../search/page.ts';
import { rankPage } from '../../../search/rank.ts';
import { type LookUp, SMALL } from './look-up.ts';

/** Looks in the texts of all pages: what stands there is found, and nothing else. */
export function lookInTexts(texts: readonly SearchablePage[]): LookUp {
  const all = texts.map((page) => ({ id: page.route, isSection: page.kind === 'section', page }));
  const byId = new Map(all.map((each) => [each.id, each.page]));
  return {
    pages: texts.length,
    isSmall: texts.length <= SMALL,
    findForm: async (form) => all.filter(({ page }) => holds(page, form)),
    findAddress: async (number) =>
      all.filter(({ page }) => page.number === number || page.number.startsWith(`${number}.`)),
    scoreForms: async (forms) => {
      const clues = forms.map((text) => ({ text, weight: 1 }));
      return new Map(all.map(({ id, page }) => [id, rankPage(foldPage(page), clues)?.score ?? 0]));
    },
    load: async ({ id }) => {
      const page = byId.get(id);
      if (!page) throw new Error(`no text of ${id}`);
      return page;
    },
  };
}

function holds(page: SearchablePage, form: string): boolean {
  return foldPage(page).some(
    ({ heading, text }) => findIn(heading, form).length + findIn(text, form).length > 0,
  );
}
