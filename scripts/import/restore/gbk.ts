/**
 * GBK (code page 936) as tables made of the platform's own decoder. A cell that decodes to a character of the private
 * area is one that the garbler lost without a trace.
 */
const FIRST_LEAD = 0x81;
const LAST_BYTE = 0xfe;
const FIRST_TRAIL = 0x40;
const NO_TRAIL = 0x7f;

const decoder = new TextDecoder('gbk');
const cells: string[] = new Array(0x10000).fill('');
const codes = new Map<string, number>();

/** All double-byte codes, in order. */
export const ALL_CODES: readonly number[] = listCodes();

for (const code of ALL_CODES) {
  const char = decoder.decode(new Uint8Array([code >> 8, code & 255]));
  cells[code] = char;
  if (!codes.has(char)) codes.set(char, code);
}

function listCodes(): number[] {
  const all: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_BYTE; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_BYTE; trail++)
      if (trail !== NO_TRAIL) all.push((lead << 8) | trail);
  return all;
}

/** The character of a double-byte code; empty where there is none. */
export function charOf(code: number): string {
  return cells[code] ?? '';
}

/** The double-byte code of a character; `undefined` for ASCII and for what GBK lacks. */
export function codeOf(char: string): number | undefined {
  return codes.get(char);
}

/** Whether a character is of the private area. */
export function isPrivate(char: string): boolean {
  return /^[\ue000-\uf8ff]$/.test(char);
}

export function isHan(char: string): boolean {
  return /^\p{Script=Han}$/u.test(char);
}

const FULL_WIDTH = 0xfee0;
const wide = new Map<string, number>();
for (let point = 0x21; point <= 0x7e; point++) {
  const code = codes.get(String.fromCharCode(point + FULL_WIDTH));
  if (code !== undefined) wide.set(String.fromCharCode(point), code);
}

/** A full-width form of ASCII as ASCII; any other character as it is. */
export function halfWidth(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  return point >= 0xff01 && point <= 0xff5e ? String.fromCharCode(point - FULL_WIDTH) : char;
}

/** The code of the full-width form of an ASCII character: A3AC for a comma. */
export function wideCodeOf(ascii: string): number | undefined {
  return wide.get(ascii);
}
