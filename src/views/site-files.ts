import { escapeHtml } from '../domain/escape-html.ts';
import type { LocalEdition } from './local-edition.ts';
import { PAPER } from './site-colours.ts';

/** Browsers show no more of a name. */
const SHORT = 16;

/** `/opensearch.xml`: that browsers can search the report from their own bar. */
export function makeOpenSearch({ site, report, language, words }: LocalEdition): string {
  const { title, description } = report.publication;
  const name = [...title].slice(0, SHORT).join('');
  const lines = [
    `<ShortName>${escapeHtml(name)}</ShortName>`,
    `<Description>${escapeHtml(`${words.searchLabel}${words.colon}${description}`)}</Description>`,
    `<Language>${language}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${escapeHtml(site)}search/?q={searchTerms}"/>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n${lines.join('\n')}\n</OpenSearchDescription>\n`;
}

/** `/site.webmanifest`: what the site is called where it is put among programs. */
export function makeManifest({ root, report, language, deployment }: LocalEdition) {
  const { title, description } = report.publication;
  const { base } = deployment;
  return {
    name: title,
    short_name: [...title].slice(0, SHORT).join(''),
    description,
    lang: language,
    start_url: root,
    scope: root,
    id: root,
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: `${base}favicon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `${base}touch-icon.png`, type: 'image/png', sizes: '180x180' },
    ],
  };
}
