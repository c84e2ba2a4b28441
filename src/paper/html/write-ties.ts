import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BookClaim, SectionPage } from '../../book/book.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { BookIndex } from '../index-book.ts';
import { listMargin } from '../margin.ts';
import type { HtmlForm } from './write-html.ts';

type Form = Pick<HtmlForm, 'words' | 'index' | 'hrefOf'>;

/** What a point states, with what that is tied to across the report, in words and with links. */
export function writeTies(section: SectionPage, point: number, form: Form): ElementContent[] {
  const { words } = form;
  const claims = listMargin(section, point, words);
  if (claims.length === 0) return [];
  return [
    h(
      'div',
      { className: ['ties'] },
      claims.map(({ said, label, aside, groups }) =>
        h('div', { className: ['claim', said.kind] }, [
          h('p', [h('b', label), ' ', linkTo(said.id, said.claim.title, form), aside && words.aside(aside)]),
          ...groups.map((group) =>
            h('p', [
              `${group.label}${words.colon}`,
              ...joined(
                group.ends.map(({ to }) => linkTo(to, nameOf(to, form.index), form)),
                words.listSeparator,
              ),
            ]),
          ),
        ]),
      ),
    ),
  ];
}

/** A link to a place of the book. */
export function linkTo(id: PlaceId, text: string, { hrefOf }: Pick<HtmlForm, 'hrefOf'>): ElementContent {
  const href = hrefOf({ to: 'place', id, address: '' });
  return href === undefined ? { type: 'text', value: text } : h('a', { href }, text);
}

/** What a claim is called away from its section: `2.1 对手增多`. */
function nameOf(id: BookClaim['id'], { claims }: BookIndex): string {
  const { section, said } = claims.get(id) ?? {};
  return [section?.number, said?.claim.title].filter(Boolean).join(' ');
}

function joined(links: readonly ElementContent[], separator: string): ElementContent[] {
  return links.flatMap((each, index) =>
    index > 0 ? [{ type: 'text' as const, value: separator }, each] : [each],
  );
}
