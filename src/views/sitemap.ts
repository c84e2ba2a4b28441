import { addressOf } from '../domain/address.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import type { LocalEdition } from './local-edition.ts';
import { listRoutes } from './site-routes.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `/sitemap.xml`: where the pages of each language are listed. */
export function makeSitemapIndex(editions: readonly LocalEdition[]): string {
  const maps = editions.map(({ site }) => `<sitemap>${element('loc', `${site}pages.xml`)}</sitemap>\n`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${maps.join('')}</sitemapindex>\n`;
}

/** `/pages.xml`: the pages of one language, each with its siblings and the day on which it last changed in substance. */
export function makeSitemap(edition: LocalEdition): string {
  const { site, siblings, deployment } = edition;
  const { origin, base } = deployment;
  const entries = listRoutes(edition).map(({ route, changed }) => {
    const links = siblings.map(({ language, prefix }) => {
      const href = escapeHtml(origin + addressOf(base, prefix, route));
      return `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
    });
    const others = links.length > 1 ? links.join('') : '';
    return `<url>${element('loc', site + route)}${changed ? element('lastmod', changed) : ''}${others}</url>\n`;
  });
  return `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

/** `/robots.txt`: everybody may read everything; it holds where the site has a host of its own. */
export function makeRobots({ origin, base }: LocalEdition['deployment']): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${origin}${base}sitemap.xml\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}
