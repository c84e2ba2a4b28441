import type { Definition, Link } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Flaw } from '../domain/finding.ts';
import { findLinks } from '../markdown/find-links.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import { readLink } from '../markdown/links.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { Rule } from './rule.ts';

/** Parameters that only tell the target who sent the reader. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|spm|scm|share_(token|source|medium)|vd_source|from_(source|wecom)|wxshare_count|_hs(enc|mi)|ref_src)$/i;

/** Links out of the edition are https, carry no tracking parameters and no credentials; every link has a text. */
export const externalLinks: Rule = function* ({ path, parsed }) {
  if (!parsed) return;
  for (const node of findLinks(parsed.tree)) {
    const hasPicture = node.type === 'link' && node.children.some(({ type }) => type === 'image');
    if (node.type === 'link' && !textOf(node).trim() && !hasPicture)
      yield { ...placeOf(node), rule: 'links/empty', message: EMPTY };
    if (readLink(path, node.url).kind === 'external') yield* judge(node, parsed);
  }
};

function* judge(node: Link | Definition, { source }: ParsedFile): Iterable<Flaw> {
  const place = placeOf(node);
  const url = URL.parse(node.url);
  if (!url || url.username || url.password) {
    yield { ...place, rule: 'links/address', message: notAnAddress(node.url) };
    return;
  }
  if (url.protocol === 'http:') yield { ...place, rule: 'links/insecure', message: insecure(node.url) };
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return;
  const clean = withoutParameters(node.url, new Set(tracking));
  const { start, end } = node.position ?? {};
  const at = source.lastIndexOf(node.url, end?.offset);
  const literal = at >= (start?.offset ?? source.length);
  yield {
    ...place,
    rule: 'links/tracking',
    message: {
      zh: `链接带有跟踪参数 ${tracking.join('、')}，会泄露读者从哪里来。应为 ${clean}，请删去这些参数。`,
      en: `The link has tracking parameters: ${tracking.join(', ')}. Expected ${clean}; remove them.`,
    },
    ...(literal && { fix: { start: at, end: at + node.url.length, text: clean } }),
  };
}

/** The address as written, less some parameters. */
function withoutParameters(url: string, names: ReadonlySet<string>): string {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  const kept = query.split('&').filter((part) => !names.has(decodeName(part.split('=')[0] ?? '')));
  return `${before}${kept.length ? `?${kept.join('&')}` : ''}${fragment}`;
}

function decodeName(name: string): string {
  return new URLSearchParams(`${name}=`).keys().next().value ?? '';
}

const EMPTY = {
  zh: '链接没有文字，读者看不见，也无从知道去处。请在方括号里写上文字。',
  en: 'The link has no text, so nobody sees it or knows where it leads. Write a text between the brackets.',
};

function notAnAddress(url: string): Flaw['message'] {
  return {
    zh: `“${url}”不是可用的网址。应为 https://主机/路径，不带用户名、密码；请核对。`,
    en: `"${url}" is not an address that can be used. Expected https://host/path without user name or password; check it.`,
  };
}

function insecure(url: string): Flaw['message'] {
  return {
    zh: `链接“${url}”用的是 http。应为 https://，请改写；对方没有 https 的，换一个来源。`,
    en: `The link "${url}" uses http. Expected https://; change it, or take another source where the host has none.`,
  };
}
