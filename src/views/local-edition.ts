import { makeConverter } from '../conversion/converter.ts';
import { addressOf } from '../domain/address.ts';
import type { Deployment } from '../domain/deployment.ts';
import { convertedFrom, type Language } from '../domain/language.ts';
import type { Edition } from '../domain/report.ts';
import { loadWords, type Words } from '../i18n/load-words.ts';

/** An edition as pages and artefacts get it: with the interface's words, and where it stands on the site. */
export type LocalEdition = Edition & {
  readonly words: Words;
  readonly deployment: Deployment;
  /** Base path of the site and prefix of the edition: what stands before each route. Begins and ends with a slash. */
  readonly root: string;
  /** The same with the host. */
  readonly site: string;
  /** The language that the report is written in first. */
  readonly original: Language;
  /** All editions of the site, this one included, the original first, and who edits each. */
  readonly siblings: readonly (Pick<Edition, 'language' | 'prefix'> & {
    readonly editor: string | undefined;
  })[];
  /** Writes in this edition's script what is taken from the original and no file: what commits say, and the like. */
  readonly convert: (text: string) => string;
};

/** Puts an edition at its place on a site, with the words of its language. */
export async function localise(
  edition: Edition,
  deployment: Deployment,
  siblings: readonly Edition[] = [edition],
): Promise<LocalEdition> {
  const root = addressOf(deployment.base, edition.prefix, '');
  const words = await loadWords(edition.language);
  const { convert } = makeConverter(edition.report.publication.conversion);
  return {
    ...edition,
    words,
    deployment,
    root,
    site: deployment.origin + root,
    original: siblings[0]?.language ?? edition.language,
    siblings: siblings.map(({ language, prefix, report }) => ({
      language,
      prefix,
      editor: report.publication.edition?.editor,
    })),
    convert: convertedFrom(edition.language) ? convert : (text) => text,
  };
}
