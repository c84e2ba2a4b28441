/** A shape's points, and how long its outline is at most, in user units. */
export type Outline = { readonly points: number; readonly length: number };

const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const FLAG = /[\s,]*([01])/y;
const COMMAND = /[\s,]*([a-z])/iy;
/** Numbers that a command of a path takes: SVG 2, 9.3. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const PLAIN = new Set(['rect', 'circle', 'ellipse', 'line']);
/** Beyond any screen; what is infinite a browser does not draw. */
const LONGEST = 1e12;

/** Measures what an element draws from its attributes. */
export function measureShape(name: string, attributes: ReadonlyMap<string, string>): Outline {
  const number = (key: string) => Math.abs(Number.parseFloat(attributes.get(key) ?? '')) || 0;
  const outline = (): Outline => {
    if (name === 'path') return measurePath(attributes.get('d') ?? '');
    if (/^poly(?:line|gon)$/.test(name)) return measurePath(`M${attributes.get('points') ?? ''}`);
    if (!PLAIN.has(name)) return { points: 0, length: 0 };
    const sides = 2 * (number('width') + number('height'));
    const round = 7 * Math.max(number('r'), number('rx'), number('ry'));
    const across = number('x1') + number('x2') + number('y1') + number('y2');
    return { points: 4, length: sides + round + across };
  };
  const { points, length } = outline();
  return { points, length: Math.min(Math.max(length || 0, number('pathLength')), LONGEST) };
}

/** Reads a path as a browser does, up to its first error: numbers without a letter repeat the command before. */
function measurePath(path: string): Outline {
  let at = 0;
  const next = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const found = token.exec(path)?.[1];
    if (found !== undefined) at = token.lastIndex;
    return found;
  };
  let [points, length, x, y] = [0, 0, 0, 0];
  for (let command = next(COMMAND); command !== undefined; command = next(COMMAND)) {
    const kind = command.toUpperCase();
    const takes = TAKES[kind];
    if (takes === undefined) break;
    if (takes === 0) points += 1;
    while (takes > 0) {
      const given: number[] = [];
      while (given.length < takes) {
        const isFlag = kind === 'A' && (given.length === 3 || given.length === 4);
        const token = next(isFlag ? FLAG : NUMBER);
        if (token === undefined) break;
        given.push(Number(token));
      }
      if (given.length < takes) break;
      points += 1;
      const [fromX, fromY] = command === kind ? [0, 0] : [x, y];
      const from = { x, y };
      for (let step = kind === 'A' ? 5 : 0; step < takes; step += 2) {
        const [toX, toY] =
          kind === 'H'
            ? [fromX + (given[0] ?? 0), y]
            : kind === 'V'
              ? [x, fromY + (given[0] ?? 0)]
              : [fromX + (given[step] ?? 0), fromY + (given[step + 1] ?? 0)];
        length += Math.hypot(toX - x, toY - y);
        [x, y] = [toX, toY];
      }
      if (kind === 'A') {
        const chord = Math.hypot(x - from.x, y - from.y);
        length += given[3] ? 7 * Math.max(given[0] ?? 0, given[1] ?? 0, chord) : 3 * chord;
      }
    }
  }
  return { points, length };
}
