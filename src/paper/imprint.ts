import { licenceUrl } from '../views/licence.ts';
import type { LocalEdition } from '../views/local-edition.ts';
import type { Labelled, Said } from './entries.ts';

/** What a report says of itself away from its site: on its cover, and at its end. */
export type Imprint = {
  /** Below the title, and at the foot of the cover. */
  readonly cover: { readonly lines: readonly string[]; readonly notices: readonly Said[] };
  readonly colophon: readonly Labelled[];
};

/** Reads it off the publication; what is not said there is left out, and the address while there is none. */
export function makeImprint(edition: LocalEdition): Imprint {
  const { words, language, report, deployment, site } = edition;
  const { edition: cited, license, independence, standing, publisher, authors, date } = report.publication;
  const say = (text: string | undefined, url: string | null = null): Said[] => (text ? [{ text, url }] : []);
  const address = deployment.published ? say(site, site) : [];
  const licence = license ? say(words.licence(license), licenceUrl(license, language)) : [];
  const row = (label: string, said: readonly Said[]) => said.map((each) => ({ label, said: each }));
  const byAuthors = authors.join(words.listSeparator);
  return {
    cover: {
      lines: [
        byAuthors,
        cited ? [cited.name, words.citeVersion(cited.version)].join(words.middot) : '',
        cited ? words.day(cited.date) : date ? words.day(date) : '',
      ].filter(Boolean),
      notices: [...say(independence), ...say(standing), ...address],
    },
    colophon: [
      ...row(words.paper.title, say(report.publication.title)),
      ...row(words.paper.authors, say(byAuthors)),
      ...row(words.paper.publisher, say(publisher)),
      ...row(words.paper.reportDate, say(date && words.day(date))),
      ...row(
        words.paper.edition,
        say(cited && [cited.name, words.citeVersion(cited.version)].join(words.middot)),
      ),
      ...row(words.paper.editor, say(cited?.editor)),
      ...row(words.paper.editionDate, say(cited && words.day(cited.date))),
      ...row(words.paper.address, address),
      ...row(words.paper.licence, licence),
      ...row(words.paper.independence, say(independence)),
      ...row(words.paper.standing, say(standing)),
      ...row(
        words.paper.contact,
        say(deployment.contact, deployment.contact ? `mailto:${deployment.contact}` : null),
      ),
    ],
  };
}
