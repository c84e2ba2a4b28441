import type { LinkFact } from '../content/facts.ts';
import type { Flaw } from '../domain/finding.ts';
import { figureFragment, pointFragment, routeOfPath } from '../domain/ids.ts';
import type { Corpus, Rule } from './rule.ts';

/** Every link has an allowed form, and every internal one leads to a page, and a place on it, that exists. */
export const links: Rule = function* ({ page }, corpus) {
  for (const link of page?.body.links ?? []) {
    const said = judge(link, corpus);
    if (said) yield { ...link.place, ...said };
  }
};

function judge({ url, target: link }: LinkFact, corpus: Corpus): Pick<Flaw, 'rule' | 'message'> | undefined {
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
  if (!routeOfPath(link.path) || !corpus.files.has(link.path)) {
    return {
      rule: 'links/missing-target',
      message: {
        zh: `链接指向 ${link.path}，没有这个文件。请核对文件名和 ../ 的层数。`,
        en: `Link leads to ${link.path}, which does not exist. Check the file name and the number of ../ steps.`,
      },
    };
  }
  const anchors = anchorsOf(link.path, corpus);
  if (corpus.files.get(link.path)?.parsed?.flaws.length) return undefined; // has its own finding
  if (!link.fragment || anchors.includes(link.fragment)) return undefined;
  return {
    rule: 'links/missing-anchor',
    message: {
      zh: `${link.path} 里没有 #${link.fragment}。${anchors.length ? `可用的有 #${anchors.join('、#')}` : '这一页没有锚点，请删去 # 及其后的部分'}。`,
      en: `${link.path} has no #${link.fragment}. ${anchors.length ? `There are #${anchors.join(', #')}` : 'That page has no anchors; remove the part from #'}.`,
    },
  };
}

/** What a link to a page may end in: its points, headings, figures, and its problems and measures. */
function anchorsOf(path: string, { files }: Corpus): string[] {
  const body = files.get(path)?.page?.body;
  if (!body) return [];
  const { points, openingSubheadings, marks, fences } = body;
  return [
    ...points.flatMap(({ number, subheadings }) => [
      pointFragment(number),
      ...subheadings.map(({ fragment }) => fragment),
    ]),
    ...openingSubheadings.map(({ fragment }) => fragment),
    ...marks.map(({ name }) => name),
    ...fences.map((_, index) => figureFragment(index + 1)),
  ];
}
