import type { Localised } from '../../domain/language.ts';
import { trackingParameters } from '../links/tracking-parameters.ts';
import { defineRule } from '../rule.ts';

const FEWEST = 2;

export default defineRule({
  id: 'since/sources',
  level: 'error',
  *check({ page }) {
    if (page?.kind !== 'section') return;
    for (const [index, { sources }] of (page.head?.since ?? []).entries()) {
      const hosts = new Set(sources.map(({ url }) => hostOf(url)));
      if (hosts.size < FEWEST)
        yield { ...page.placeOf(['since', index, 'sources']), message: tooFew(sources.length, [...hosts]) };
      for (const [at, { url }] of sources.entries()) {
        const fault = faultOf(new URL(url));
        if (fault) yield { ...page.placeOf(['since', index, 'sources', at, 'url']), message: fault };
      }
    }
  },
});

/** The host of an address, without what names only how it is shown. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^(www|m|wap|mobile)\./, '');
}

function tooFew(count: number, hosts: readonly string[]): Localised {
  const one = count >= FEWEST;
  return {
    zh: `${one ? `${count}个来源都在 ${hosts.join('')}` : `只有${count}个来源`}。每件事要有两个互不依赖的来源，在两个网站上，先写发布者自己的；请再找一个，找不到就不写这一条。`,
    en: `${one ? `All ${count} sources are on ${hosts.join('')}` : `Found ${count === 1 ? '1 source' : `${count} sources`}`}. Each fact needs two sources that do not depend on each other, on two sites, the issuer's own first; add one, or leave the fact out.`,
  };
}

/** What is wrong with the address of a source; `undefined` if nothing is. */
function faultOf(url: URL): Localised | undefined {
  const tracking = trackingParameters(url);
  if (tracking.length > 0)
    return {
      zh: `来源的地址带有跟踪参数 ${tracking.join('、')}，会泄露读者从哪里来。请删去这些参数。`,
      en: `The address of the source has tracking parameters: ${tracking.join(', ')}. Remove them.`,
    };
  if (url.username || url.password)
    return {
      zh: '来源的地址里写有用户名或密码。请写公开的地址。',
      en: 'The address of the source holds a user name or password. Give the public address.',
    };
  return undefined;
}
