import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { MapBand, MapEnd, ReportMap } from './report-map.ts';

/** An end of the map at its place: a bar, and the lines of its name beside it. */
export type PlacedEnd = MapEnd & {
  readonly side: 'pressure' | 'chapter';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isEmpty: boolean;
};

/** A band at its place. */
export type PlacedBand = MapBand & { readonly path: string; readonly thickness: number };

export type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly ends: readonly PlacedEnd[];
  readonly bands: readonly PlacedBand[];
};

/** How many ems a name takes, about: a Han character one, others a good half. */
export function emsOf(name: string): number {
  return [...name].reduce(
    (sum, character) => sum + (/\p{Script=Han}|[，。、（）]/u.test(character) ? 1 : 0.56),
    0,
  );
}

/** Where the picture stands and how large, in CSS pixels. */
export type MapFrame = {
  /** Along the flow, names left out. */
  readonly length: number;
  /** Across the flow. */
  readonly breadth: number;
  /** Room for the names before and behind. */
  readonly before: number;
  readonly behind: number;
  /** Least distance between the middles of two names. */
  readonly pitch: number;
};

const BAR = 7;
/** Room at both sides of the flow, half a line of a name. */
const EDGE = 10;
type Side = PlacedEnd['side'];
type Node = { id: string; end: MapEnd; side: Side; isEmpty: boolean; fixedValue: number };
type Link = { source: string; target: string; value: number; band: MapBand };

/**
 * Lays out the map from left to right with d3-sankey, the layout that Mermaid's own sankey uses. Drawn here rather
 * than by Mermaid, since bands and names are links and a phone gets the same turned by a quarter.
 */
export function layoutMap(map: ReportMap, frame: MapFrame): MapLayout {
  const { length, breadth, before, behind } = frame;
  const { nodes, links } = placeFlow(map, frame);
  const path = sankeyLinkHorizontal();
  return {
    width: before + length + behind,
    height: breadth,
    ends: nodes.map(({ end, side, isEmpty, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      ...end,
      side,
      isEmpty,
      x: Math.round(x0),
      y: Math.round(y0),
      width: Math.round(x1 - x0),
      height: round(y1 - y0),
    })),
    bands: links.map((link) => ({
      ...link.band,
      path: (path(link) ?? '').replaceAll(/\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
      thickness: round(link.width ?? 0),
    })),
  };
}

/** The ends and bands where d3-sankey puts them, the chapters in the middle of the height. */
function placeFlow(map: ReportMap, frame: MapFrame) {
  const { length, breadth, before, pitch } = frame;
  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ side }) => (side === 'pressure' ? 0 : 1))
    .nodeSort(null)
    .nodeWidth(BAR)
    .nodePadding(pitch)
    .extent([
      [before, EDGE],
      [before + length, breadth - EDGE],
    ]);
  const graph = layout({ nodes: listNodes(map, frame), links: map.bands.map(linkOf) });
  const chapters = graph.nodes.filter(({ side }) => side === 'chapter');
  const slack = breadth - EDGE - Math.max(...chapters.map(({ y1 = 0 }) => y1));
  for (const node of chapters) {
    node.y0 = (node.y0 ?? 0) + slack / 2;
    node.y1 = (node.y1 ?? 0) + slack / 2;
  }
  return layout.update(graph);
}

function listNodes(map: ReportMap, { breadth, pitch }: MapFrame): Node[] {
  const tied = map.bands.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(map.pressures.length, map.chapters.length);
  const least = tied / Math.max(1, (breadth - pitch * most) / 2); // a node without ties still has a bar
  const nodeOf = (end: MapEnd, side: Side): Node => {
    const total = map.bands.reduce((sum, band) => sum + (band[side] === end ? band.count : 0), 0);
    return { id: idOf(end, side), end, side, isEmpty: total === 0, fixedValue: Math.max(total, least) };
  };
  return [
    ...map.pressures.map((end) => nodeOf(end, 'pressure')),
    ...map.chapters.map((end) => nodeOf(end, 'chapter')),
  ];
}

function linkOf(band: MapBand): Link {
  const { pressure, chapter, count } = band;
  return { source: idOf(pressure, 'pressure'), target: idOf(chapter, 'chapter'), value: count, band };
}

function idOf({ id }: MapEnd, side: Side): string {
  return `${side} ${id}`;
}

/** The same from top to bottom: what was along the flow is now across. */
export function turnMap({ width, height, ends, bands }: MapLayout): MapLayout {
  return {
    width: height,
    height: width,
    ends: ends.map((end) => ({ ...end, x: end.y, y: end.x, width: end.height, height: end.width })),
    bands: bands.map((band) => ({ ...band, path: band.path.replaceAll(/([\d.]+),([\d.]+)/g, '$2,$1') })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
