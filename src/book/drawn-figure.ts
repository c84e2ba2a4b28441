import type { Drawings } from '../content/facts.ts';
import type { Fence } from '../diagrams/fence.ts';
import { type PlaceId, placeId, type Route, withFragment } from '../domain/ids.ts';
import type { DrawnFigure, Target } from './nodes.ts';

/** What the figures of a page are told by. */
export type FigureContext = {
  readonly route: Route;
  readonly drawings: Drawings;
  /** Where a link leads, as it is written. */
  readonly targetOf: (written: string) => Target;
};

/** The name in the book of a place on a page. */
export function idOf({ route }: Pick<FigureContext, 'route'>, fragment: string): PlaceId {
  return placeId(withFragment(route, fragment));
}

/**
 * Makes a figure of a diagram.
 *
 * @throws if it was not drawn.
 */
export function makeDrawnFigure(fence: Fence, page: FigureContext): DrawnFigure {
  const { number, fragment, source, title, alt, caption } = fence;
  const drawing = page.drawings.get(source);
  if (!drawing || 'reason' in drawing) throw new Error(`diagram ${number} was not drawn`);
  const id = idOf(page, fragment);
  const links = [drawing, drawing.narrow].flatMap((picture) => picture?.links ?? []);
  return {
    type: 'element',
    kind: 'drawing',
    tagName: 'figure',
    ...{ id, number, title, alt, caption, drawing },
    targets: Object.fromEntries(links.map((written) => [written, page.targetOf(written)])),
    properties: { id },
    children: [],
  };
}
