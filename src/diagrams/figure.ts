import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { escapeHtml } from '../domain/escape-html.ts';
import type { Drawing, Picture } from './finish.ts';
import { isLegibleOnPhone } from './fit.ts';
import { dropMarks, ID, nameWithin } from './name-ids.ts';

/** What a diagram's figure says besides the picture. */
export type Caption = {
  /** The headline: what one sees. */
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** What the editor chose, such as grouping or placing. */
  readonly caption?: string | undefined;
  /** That the drawing is the edition's own. */
  readonly byLine: string;
  /** The control that shows it large. */
  readonly enlarge: string;
  /** Address of the picture's own file: where the control leads without a script, and the download. */
  readonly href?: string | undefined;
};

/**
 * The figure of a diagram, as HTML: headline, picture, caption. The picture is one image to a screen reader,
 * or a group where its nodes are links (WAI-ARIA: an `img` hides what is in it), with a name and a
 * description. Where there is a narrow version, the style sheet shows one of the two.
 *
 * @param id unique on the page; the figure's id, and the beginning of those within.
 * @param address gives the address for a link's target as it was written.
 */
export function renderFigure(
  drawing: Drawing,
  id: string,
  caption: Caption,
  address: (target: string) => string,
): string {
  const { narrow, linked } = drawing;
  const scrolls = !isLegibleOnPhone(drawing);
  const make = (picture: Picture, within: string, ...names: string[]) => {
    const classes = picture.svg.includes('var(--series-') ? [...names, 'in-series'] : names;
    const attributes = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
    return raw(
      nameWithin(describe(picture.svg, caption, { linked, attributes }), within, picture.links, address),
    );
  };
  const pictures = narrow
    ? [make(drawing, id, 'is-wide'), make(narrow, `${id}n`, 'is-narrow')]
    : [make(drawing, id)];
  const scrolling = scrolls ? { tabIndex: 0, role: 'region', ariaLabelledBy: `${id}-caption` } : {};
  return toHtml(
    h('figure', { className: scrolls ? 'diagram wide' : 'diagram', id, ariaLabelledBy: `${id}-caption` }, [
      h('p', { className: 'diagram-title', id: `${id}-caption` }, caption.title),
      h('div', { className: 'diagram-view', ...scrolling }, pictures),
      h('figcaption', [
        caption.caption ? h('span', caption.caption) : '',
        h('small', caption.byLine),
        makeControl(caption),
      ]),
    ]),
    { allowDangerousHtml: true },
  );
}

/** A link to the picture's file, which a script makes the button of a dialog; or that button alone. */
function makeControl({ enlarge, href }: Caption): ElementContent {
  return href
    ? h('a', { className: 'button diagram-open', href }, enlarge)
    : h('button', { type: 'button', className: 'button needs-script diagram-open' }, enlarge);
}

/** Markup of ours that is put in as it is. */
function raw(value: string): ElementContent {
  return { type: 'raw', value };
}

/**
 * A picture with its name and description; their ids are the picture's, as all others in it.
 *
 * @param svg as SVGO writes it: in attributes, `>` is a reference.
 * @param attributes more of them, with a space before each.
 * @param ground what stands before all else in the picture.
 */
export function describe(
  svg: string,
  { title, alt }: Pick<Caption, 'title' | 'alt'>,
  { linked, attributes = '', ground = '' }: { linked: boolean; attributes?: string; ground?: string },
): string {
  const end = svg.indexOf('>');
  const named = `${attributes} role="${linked ? 'group' : 'img'}" aria-labelledby="${ID}-title" aria-describedby="${ID}-desc"`;
  const names = `<title id="${ID}-title">${nameOf(title)}</title><desc id="${ID}-desc">${nameOf(alt)}</desc>`;
  return `<svg${named}${svg.slice('<svg'.length, end + 1)}${names}${ground}${svg.slice(end + 1)}`;
}

function nameOf(text: string): string {
  return escapeHtml(dropMarks(text));
}
