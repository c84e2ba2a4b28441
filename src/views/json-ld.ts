import type { Publication } from '../domain/publication.ts';
import { dateOf, lastChangeOf } from './last-change.ts';
import { licenceUrl } from './licence.ts';
import type { LocalEdition } from './local-edition.ts';
import { authorsOf, languageOfSubject, type Subject, titleOfSubject } from './page-subject.ts';
import { namesOfTerm } from './term-names.ts';

type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** What a page is, for search engines, in the words of schema.org: as text, ready to stand in an element of HTML. */
export function makeJsonLd(subject: Subject, edition: LocalEdition): string {
  const data = { '@context': 'https://schema.org', '@graph': describe(subject, edition) };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function describe(subject: Subject, edition: LocalEdition): Thing[] {
  const { report, site, words } = edition;
  const { publication } = report;
  const named = {
    name: titleOfSubject(subject, edition),
    inLanguage: languageOfSubject(subject, edition),
  };
  switch (subject.kind) {
    case 'report':
      return [describeReport(edition), describeData(edition)];
    case 'chapter': {
      const { chapter } = subject;
      return [
        {
          '@type': 'Chapter',
          ...named,
          url: site + chapter.route,
          dateModified: lastChangeOf(chapter, publication),
          isPartOf: { '@id': site },
        },
        breadcrumbs([[publication.title, site], [named.name]]),
      ];
    }
    case 'section': {
      const { section, chapter } = subject;
      const above = site + chapter.route;
      return [
        {
          '@type': 'Chapter',
          ...named,
          url: site + section.route,
          dateModified: lastChangeOf(section, publication),
        },
        breadcrumbs([[publication.title, site], [chapter.title, above], [named.name]]),
      ];
    }
    case 'term': {
      const { term } = subject;
      const { others } = namesOfTerm(term);
      const all = `${site}terms/`;
      return [
        {
          '@type': 'DefinedTerm',
          ...named,
          url: site + term.route,
          description: term.summary,
          ...(others.length > 0 && { alternateName: others }),
          inDefinedTermSet: { '@type': 'DefinedTermSet', name: words.terms, url: all },
        },
        breadcrumbs([[publication.title, site], [words.terms, all], [named.name]]),
      ];
    }
  }
}

function describeReport(edition: LocalEdition): Thing {
  const { report, site, language } = edition;
  const { publication } = report;
  const { title, subtitle, description, keywords, publisher, edition: made } = publication;
  return {
    '@type': 'Report',
    '@id': site,
    url: site,
    name: title,
    ...(subtitle && { alternativeHeadline: subtitle }),
    description,
    inLanguage: language,
    author: authorsOf(edition).map((name) => ({ '@type': 'Person', name })),
    ...(made && { editor: { '@type': 'Person', name: made.editor }, version: made.version }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    datePublished: dateOf(publication),
    dateModified: lastChangeOf(report, publication),
    ...(keywords.length > 0 && { keywords }),
    ...licenceOf(publication, edition),
  };
}

function describeData(edition: LocalEdition): Thing {
  const { report, site, language } = edition;
  const { title, description, edition: made } = report.publication;
  return {
    '@type': 'Dataset',
    name: `${title} (report.json)`,
    description,
    inLanguage: language,
    url: `${site}report.json`,
    isBasedOn: { '@id': site },
    ...(made && { version: made.version }),
    ...licenceOf(report.publication, edition),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${site}report.json`,
    },
  };
}

function licenceOf({ license }: Publication, { language }: LocalEdition) {
  return license ? { license: licenceUrl(license, language) } : {};
}

/** Where a page is, from the first page on; the page itself has no address. */
function breadcrumbs(steps: readonly (readonly [name: string, item?: string])[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(item && { item }),
    })),
  };
}
