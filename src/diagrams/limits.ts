import { kindOf } from './kinds.ts';

/**
 * What a diagram may ask for at most. Sources come from strangers, and a line can ask for a picture of a million parts.
 * What is counted is the same on every machine; time and memory are the last resort. What hands and programs write for readers
 * stays far below.
 */
export const DIAGRAM_LIMITS = {
  /** Characters of a source. */
  sourceLength: 200_000,
  /** Connections of a flow chart. */
  edges: 1_000,
  /** Elements that Mermaid makes while it draws. */
  elements: 10_000,
  /** Width and height of the picture, in pixels. */
  side: 30_000,
  /** Characters of the finished picture. */
  svgLength: 1_000_000,
  /** Bits of a packet. */
  packetBits: 512,
  /** Columns of a block diagram, and how many of them a block or a space may take. */
  blockColumns: 100,
  /** Place of a branch among the others. */
  branchOrder: 1_000,
  /** Signs of one connection of a flow chart: each is a rank. */
  connectionLength: 40,
  /** Seconds of a processor for one diagram. */
  seconds: 30,
  /** Seconds that one run waits in all for diagrams that take longer than `secondsEach`; after that, so long for each. */
  secondsInAll: 120,
  secondsEach: 5,
  /** Memory of a worker, in MiB. */
  memory: 1_024,
} as const;

/** Which limit. */
export type Limit = keyof typeof DIAGRAM_LIMITS;

/** A limit that a diagram goes beyond; `line` counts within the diagram, from 1. */
export type Excess = { readonly limit: Limit; readonly line: number | undefined };

/** Thrown while a diagram is drawn. */
export class BeyondLimit extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(`more than ${DIAGRAM_LIMITS[limit]} (${limit})`);
    this.limit = limit;
  }
}

/** Numbers of a source that Mermaid turns into as many parts or steps, before it draws anything. */
const NUMBERS: readonly { readonly limit: Limit; readonly kinds: RegExp; readonly pattern: RegExp }[] = [
  { limit: 'packetBits', kinds: /^packet/, pattern: /(?<!\d)(?:\d+\s*-\s*|\+\s*)?(\d+)\s*:/g },
  { limit: 'blockColumns', kinds: /^block/, pattern: /\bcolumns\s+(\d+)|:\s*(\d+)/g },
  { limit: 'branchOrder', kinds: /^gitGraph/, pattern: /\border\s*:\s*(\d+)/g },
  { limit: 'connectionLength', kinds: /^(flowchart|graph)/, pattern: /([-=.]+)/g },
];
/** Words of the author, in which numbers are none. */
const WORDS = /"[^"\n]*"|'[^'\n]*'|^[ \t]*(?:title|acc\w+|%%).*/gm;

/** What a source asks for beyond the limits, as far as its text tells: the first, or nothing. */
export function findExcess(source: string): Excess | undefined {
  if (source.length > DIAGRAM_LIMITS.sourceLength) return { limit: 'sourceLength', line: undefined };
  const kind = kindOf(source);
  const bare = source.replace(WORDS, ({ length }) => ' '.repeat(length));
  for (const { limit, kinds, pattern } of NUMBERS) {
    if (!kinds.test(kind)) continue;
    let added = 0;
    for (const { 0: written, 1: first, 2: second, index } of bare.matchAll(pattern)) {
      const number = limit === 'connectionLength' ? written.length : Number(first ?? second);
      if (written.startsWith('+')) added += number; // bits after those before
      if (Math.max(number, added) > DIAGRAM_LIMITS[limit])
        return { limit, line: source.slice(0, index).split('\n').length };
    }
  }
  return undefined;
}

/**
 * Has a document refuse to make more elements than a diagram may have. `reset` begins to count anew; `hold` throws if
 * there were too many, since whoever drew may have caught it.
 */
export function limitElements(prototype: Document): {
  readonly reset: () => void;
  readonly hold: () => void;
} {
  let made = 0;
  const hold = () => {
    if (made > DIAGRAM_LIMITS.elements) throw new BeyondLimit('elements');
  };
  const count = () => {
    made++;
    hold();
  };
  const { createElement, createElementNS } = prototype;
  Object.assign(prototype, {
    createElement(this: Document, ...asked: Parameters<typeof createElement>) {
      count();
      return createElement.apply(this, asked);
    },
    createElementNS(this: Document, ...asked: Parameters<typeof createElementNS>) {
      count();
      return createElementNS.apply(this, asked);
    },
  });
  return {
    reset: () => {
      made = 0;
    },
    hold,
  };
}
