import { findFences, linksOfFence } from '../diagrams/fence.ts';
import type { Flaw } from '../domain/finding.ts';
import { parsePagePath, pointFragment, routeOfPath } from '../domain/ids.ts';
import { readClaims } from '../markdown/claims.ts';
import { findLinks } from '../markdown/find-links.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import { readLink } from '../markdown/links.ts';
import type { Corpus, Rule } from './rule.ts';

/** Every link has an allowed form, and every internal one leads to a page, and a point, that exists. */
export const links: Rule = function* ({ parsed }, corpus) {
  if (!parsed) return;
  for (const node of findLinks(parsed.tree)) {
    const said = judge(parsed.path, node.url, corpus);
    if (said) yield { ...placeOf(node), ...said };
  }
  for (const { url, line, column } of findFences(parsed.tree).flatMap(linksOfFence)) {
    const said = judge(parsed.path, url, corpus);
    if (said) yield { line, column, ...said };
  }
};

function judge(from: string, url: string, corpus: Corpus): Pick<Flaw, 'rule' | 'message'> | undefined {
  const link = readLink(from, url);
  if (link.kind === 'external') return undefined;
  if (link.kind === 'refused') {
    return {
      rule: 'links/form',
      message: {
        zh: `链接“${url}”的写法不可用。站内页面写相对路径，如 ../04-risk/01-anti-money-laundering.mdx#p1；站外写 https:// 或 mailto:。`,
        en: `Link "${url}" has a form that is not allowed. Write a relative path such as ../04-risk/01-anti-money-laundering.mdx#p1 for a page of this site, https:// or mailto: otherwise.`,
      },
    };
  }
  if (!routeOfPath(link.path) || !corpus.entries.has(link.path)) {
    return {
      rule: 'links/missing-target',
      message: {
        zh: `链接指向 ${link.path}，没有这个文件。请核对文件名和 ../ 的层数。`,
        en: `Link leads to ${link.path}, which does not exist. Check the file name and the number of ../ steps.`,
      },
    };
  }
  const anchors = anchorsOf(link.path, corpus);
  if (corpus.entries.get(link.path)?.parsed?.flaws.length) return undefined; // has its own finding
  if (!link.fragment || anchors.includes(link.fragment)) return undefined;
  return {
    rule: 'links/missing-anchor',
    message: {
      zh: `${link.path} 里没有 #${link.fragment}。${anchors.length ? `可用的有 #${anchors.join('、#')}` : '这一页没有锚点，请删去 # 及其后的部分'}。`,
      en: `${link.path} has no #${link.fragment}. ${anchors.length ? `There are #${anchors.join(', #')}` : 'That page has no anchors; remove the part from #'}.`,
    },
  };
}

/** What a link to a section may end in: its points, and its problems and measures. */
function anchorsOf(path: string, { entries, pointsPerSection }: Corpus): string[] {
  const parsed = entries.get(path)?.parsed;
  if (!parsed || !parsePagePath(path)?.section) return [];
  const points = Array.from({ length: pointsPerSection }, (_, index) => pointFragment(index + 1));
  return [...points, ...readClaims(parsed.tree).map(({ name }) => name)];
}
