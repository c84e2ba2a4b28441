/** What a picture may be at most: it is decoded when the site is built, or by each reader's browser. */
export const PICTURE_LIMITS = {
  /** Bytes of a drawing (SVG), which is sent as it is, and of a photograph, which is made smaller. */
  drawingBytes: 500_000,
  photographBytes: 2_000_000,
  /** Pictures in a file: one that moves distracts from the text, cannot be printed, and is a tall strip as AVIF. */
  frames: 1,
  /** Width times height of a photograph, of all its frames: decoding more takes memory of which a machine may have too little. */
  pixels: 40_000_000,
  /** Width and height of a photograph: more cannot be written as AVIF and WebP. */
  side: 16_000,
  /** How many times as wide as high, or as high as wide. */
  ratio: 50,
  /** Elements of a drawing, attributes of one of them, and how many stand within each other. */
  elements: 20_000,
  attributes: 100,
  depth: 100,
  /** Elements that a browser draws in the end, with all that `<use>`, patterns, masks and markers repeat. */
  drawn: 100_000,
  /** Points of its outlines and dashes, and five for each character of text, as often as they are drawn. */
  points: 500_000,
  /** Steps to match its style sheets: selectors and declarations times the elements that they are tried on. */
  styles: 2_000_000,
  /** Characters of its custom properties (`--name`), which each `var()` repeats. */
  customProperties: 2_000,
  /** Pixels that filters, masks and blending compute, if each covers the whole picture. */
  filtered: 2_000_000_000,
  /** Pixels of the photographs within a drawing. */
  pixelsWithin: 4_000_000,
} as const;

/** Which limit of a drawing's inside. */
export type SvgLimit =
  | 'elements'
  | 'attributes'
  | 'depth'
  | 'drawn'
  | 'points'
  | 'styles'
  | 'customProperties'
  | 'filtered'
  | 'pixelsWithin';
