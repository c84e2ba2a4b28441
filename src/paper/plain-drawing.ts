import serialize from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe } from '../diagrams/figure.ts';
import type { Drawing } from '../diagrams/finish.ts';
import { nameWithin } from '../diagrams/name-ids.ts';
import { PALETTE, TINTS } from '../diagrams/palette.ts';

/** What a drawing is shown with, away from the site. */
type Setting = {
  readonly language: string;
  /** Families of type, as SVG names them. */
  readonly font: string;
  /**
   * For a file that is looked at by itself: its name and description, and what lies below the ink, since readers turn
   * the page dark and leave pictures as they are.
   */
  readonly alone?: { readonly title: string; readonly alt: string; readonly ground: string };
};

/** References stay as they are written, so what is parsed so is to be written so. */
const AS_WRITTEN = { xmlMode: true, decodeEntities: false } as const;

/**
 * A drawing for programs that know no CSS variables and no links in pictures (Typst, readers of EPUB): the light colours
 * are written out, and links become groups, which keep the places of their nodes.
 */
export function makePlainDrawing(drawing: Drawing, { language, font, alone }: Setting): string {
  const named = alone
    ? describe(drawing.svg, alone, { linked: false, ground: groundOf(drawing.svg, alone.ground) })
    : drawing.svg;
  const document = parseDocument(
    nameWithin(named, 'picture', drawing.links, () => ''),
    AS_WRITTEN,
  );
  const [svg] = DomUtils.getElementsByTagName('svg', document, true, 1);
  if (!svg) throw new Error('a drawing has no <svg>');
  for (const element of DomUtils.getElementsByTagName('*', svg, true)) {
    const { attribs } = element;
    if (element.name === 'a') {
      element.name = 'g';
      delete attribs['href'];
    }
    for (const [name, value] of Object.entries(attribs)) attribs[name] = value.replaceAll(VARIABLE, colourOf);
    delete attribs['name']; // for the style sheets of pages
    if (attribs['paint-order']) {
      attribs['style'] = `paint-order:${attribs['paint-order']}`; // no attribute in SVG 1.1, by which EPUB is checked
      delete attribs['paint-order'];
    }
  }
  Object.assign(svg.attribs, {
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': language,
    'font-family': font,
  });
  return serialize(svg, AS_WRITTEN);
}

const VARIABLE = /var\(--([a-z0-9-]+)\)/g;

function colourOf(_: string, token: string): string {
  const shade = Object.entries({ ...PALETTE, ...TINTS }).find(([name]) => name === token)?.[1];
  if (!shade) throw new Error(`a drawing asks for the colour "${token}", which there is not`);
  return shade.light;
}

/** The first one is that of the picture itself. */
const VIEW_BOX = /viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)/;

function groundOf(svg: string, colour: string): string {
  const [, x = '0', y = '0', width = '0', height = '0'] = VIEW_BOX.exec(svg) ?? [];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}
