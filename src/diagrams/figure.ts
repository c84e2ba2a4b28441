import { escapeHtml } from '../domain/escape-html.ts';
import { type Drawing, ID } from './finish.ts';

/** What a diagram's figure says besides the picture. */
export type Caption = {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** That the drawing is the edition's own. */
  readonly byLine: string;
  /** The button that shows it large. */
  readonly enlarge: string;
};

/** Wider pictures keep this much of a phone's screen and scroll, in CSS pixels. */
const FITS = 620;

/**
 * The figure of a diagram, as HTML. The picture is one image to a screen reader, or a group where its nodes
 * are links (WAI-ARIA: an `img` hides what is in it), with a name and a description.
 *
 * @param id unique on the page; the figure's id, and the beginning of those within.
 * @param address gives the address for a link's target as it was written.
 */
export function renderFigure(
  { svg, width, linked }: Drawing,
  id: string,
  { title, alt, byLine, enlarge }: Caption,
  address: (target: string) => string,
): string {
  const named = `<svg role="${linked ? 'group' : 'img'}" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  const picture = svg
    .replace('<svg', named)
    .replace(
      '>',
      `><title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(alt)}</desc>`,
    )
    .replaceAll(ID, id)
    .replace(/(<a[^>]*? href=")([^"]*)"/g, (_, before: string, target: string) => {
      return `${before}${escapeHtml(address(unescapeHtml(target)))}"`;
    });
  const wide = width > FITS;
  return (
    `<figure class="diagram${wide ? ' wide' : ''}" id="${id}">` +
    `<div class="diagram-view"${wide ? ` tabindex="0" role="region" aria-labelledby="${id}-caption"` : ''}>${picture}</div>` +
    `<figcaption><span id="${id}-caption">${escapeHtml(title)}</span> <small>${escapeHtml(byLine)}</small>` +
    `<button type="button" class="button needs-script diagram-open">${escapeHtml(enlarge)}</button></figcaption></figure>`
  );
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
