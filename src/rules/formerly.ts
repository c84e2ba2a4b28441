import type { Flaw } from '../domain/finding.ts';
import { isReservedRoute } from '../domain/ids.ts';
import { type AddressIndex, type Former, readFormers } from './address-index.ts';
import type { Rule } from './rule.ts';

/** A former address is one that a page can have had, that no page has now, and that one page alone names, once. */
export const formerly: Rule = function* ({ path, parsed }, corpus) {
  const addresses = parsed && corpus.addresses.get(path.split('/')[0] ?? '');
  if (!addresses) return;
  const before: Former[] = [];
  for (const former of readFormers(parsed)) {
    const said = judge(path, former, before, addresses);
    if (said) yield { ...former.place, ...said };
    before.push(former);
  }
};

type Said = Pick<Flaw, 'rule' | 'message'>;

function judge(
  path: string,
  { written, route }: Former,
  before: readonly Former[],
  { pages, former }: AddressIndex,
): Said | undefined {
  if (!route) return badForm(written);
  if (isReservedRoute(route)) return reserved(written);
  const page = pages.get(route);
  if (page) return live(written, page);
  const other = former.get(route)?.find((claimant) => claimant !== path);
  const twice = before.some((earlier) => earlier.route === route);
  return other || twice ? shared(written, other ?? path) : undefined;
}

function badForm(written: string): Said {
  return {
    rule: 'formerly/form',
    message: {
      zh: `旧网址“${written}”的写法不可用。应写“章/节”“章”或“terms/术语”，如 market/competition：小写英文，开头结尾没有 /，不带域名、# 和 .mdx。请改写。`,
      en: `Former address "${written}" has a form that is not allowed. Expected chapter/section, chapter or terms/term, such as market/competition: lower case, no / at its ends, no host, no #, no .mdx. Rewrite it.`,
    },
  };
}

function reserved(written: string): Said {
  return {
    rule: 'formerly/reserved',
    message: {
      zh: `“${written}”是留给本站其他页面的地址，不会是哪一页的旧网址。请删去。`,
      en: `"${written}" is kept for other pages of the site, so no page can have had it. Remove it.`,
    },
  };
}

function live(written: string, page: string): Said {
  return {
    rule: 'formerly/live',
    message: {
      zh: `旧网址“${written}”现在是 ${page} 的网址，不能再转到别处。请删去。`,
      en: `Former address "${written}" is now that of ${page} and cannot lead elsewhere. Remove it.`,
    },
  };
}

function shared(written: string, other: string): Said {
  return {
    rule: 'formerly/shared',
    message: {
      zh: `旧网址“${written}”在 ${other} 里也写了。一个旧网址只能转到一页，只写一次；请删去其一。`,
      en: `Former address "${written}" is named in ${other} too. It can lead to one page only, and is named once; remove one.`,
    },
  };
}
