import { makeConverter } from '../conversion/converter.ts';
import { addressOf } from '../domain/address.ts';
import { convertedFrom, type Language, traitsOf } from '../domain/language.ts';
import type { LocalEdition } from './local-edition.ts';

/** A page in one of the languages that the report is published in. */
export type Alternate = {
  readonly language: Language;
  /** What the language is called: by itself, in characters that the page's readers know. */
  readonly name: string;
  /** The language of the name, where it is not the page's. */
  readonly nameLanguage: Language | undefined;
  /** Its locale as link previews name it. */
  readonly locale: string;
  /** With the base path. */
  readonly href: string;
  /** With the host. */
  readonly address: string;
  readonly isOriginal: boolean;
  readonly isCurrent: boolean;
};

/** Pages that stand outside the editions: what answers where there is no page. */
const OUTSIDE = /^(404|500)(\.html|\/)?$/;

/**
 * The same page in each language, the original first. Every page of the original is there in all of them.
 *
 * @param path the page's address on the host, with the base path.
 */
export function viewAlternates(
  { language, root, siblings, deployment }: LocalEdition,
  path: string,
): Alternate[] {
  const route = path.slice(root.length);
  if (OUTSIDE.test(route)) return [];
  return siblings.map((sibling, index) => {
    const { name, locale } = traitsOf(sibling.language);
    const isConverted = convertedFrom(language) === sibling.language;
    const href = addressOf(deployment.base, sibling.prefix, route);
    return {
      language: sibling.language,
      name: isConverted ? makeConverter().convert(name) : name,
      nameLanguage: isConverted || sibling.language === language ? undefined : sibling.language,
      locale,
      href,
      address: deployment.published ? deployment.origin + href : href,
      isOriginal: index === 0,
      isCurrent: sibling.language === language,
    };
  });
}
