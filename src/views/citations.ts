import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Point, Section } from '../domain/report.ts';
import { commonOf, itemOfPoint } from './citation-items.ts';
import { GBT_7714_WEB } from './gbt-7714-web.ts';
import type { LocalEdition } from './local-edition.ts';
import { titleOfWhole } from './page-subject.ts';

/** A place of a section, ready to be cited. The words `citingDate` stand where the reader's date goes. */
export type Citations = {
  readonly gbt: string;
  readonly apa: string;
  readonly link: string;
};

/** What is cited: a point, or a heading in it with an address of its own. */
type Place = { readonly fragment: string; readonly heading: string };

/** Stand for title and address while a form is made; neither is touched by punctuation or case. */
const TITLE = 'QXTITLEXQ';
const ADDRESS = 'https://qxaddressxq.example/';

const { styles } = plugins.config.get('@csl');
styles.add('gbt-7714-web', GBT_7714_WEB);
/** Lists alone are asked for: without APA's forms of citations within a text the engine starts in half the time. */
const WITHIN_TEXT = /<citation\b[\s\S]*<\/citation>/;
const NOTHING = '<citation><layout><text variable="title"/></layout></citation>';
styles.add('apa', styles.get('apa').replace(WITHIN_TEXT, NOTHING));

/**
 * Formats references to a point, or to a heading in it: GB/T 7714—2025, APA (7th edition) and the plain address. Without
 * an edition in the publication, none is named.
 */
export function citePlace(edition: LocalEdition, section: Section, point: Point, place?: Place): Citations {
  const { title, URL: address } = itemOfPoint(edition, section, point, place);
  const fill = (form: string) => form.replace(TITLE, () => title).replace(ADDRESS, () => address);
  const { gbt, apa } = formsOf(edition);
  return { gbt: fill(gbt), apa: fill(apa), link: address.replace(/\?w=[\d-]+/, '') };
}

type Forms = { readonly gbt: string; readonly apa: string };

const forms = new WeakMap<LocalEdition, Forms>();

/** The forms differ by title and address alone, so the style engine, which is slow, runs once an edition. */
function formsOf(edition: LocalEdition): Forms {
  const known = forms.get(edition);
  if (known) return known;
  const { note: _, editor: __, ...common } = commonOf(edition); // the edition is named, and whose it is with it
  const cite = new Cite({
    ...common,
    type: 'webpage',
    'container-title': titleOfWhole(edition),
    id: 'form',
    title: TITLE,
    URL: ADDRESS,
  });
  const format = (style: string) =>
    String(cite.format('bibliography', { style, lang: 'en-US', format: 'text' })).trim();
  const made = {
    gbt: format('gbt-7714-web').replace('引用日期', edition.words.citingDate),
    apa: format('apa'),
  };
  forms.set(edition, made);
  return made;
}
