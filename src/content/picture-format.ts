/** The formats that pictures may have. */
export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'svg';

const BY_NAME: Readonly<Record<string, PictureFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/** What a file is by its name. */
export function formatOfName(path: string): PictureFormat | undefined {
  return BY_NAME[/\.(\w+)$/.exec(path)?.[1] ?? ''];
}

/** Signatures as in the WHATWG MIME Sniffing Standard, section 6.1; AVIF from its ISO base media file header. */
const SIGNATURES: readonly (readonly [PictureFormat, RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[\s\S]{4}WEBPVP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
];
const HEAD = 4_096;

/** What a file is by its first bytes; `undefined` for no known picture. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0] ?? (startsAsSvg(head) ? 'svg' : undefined);
}

/** Whether a text starts as SVG does, past what may stand above the first element. */
function startsAsSvg(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (const [opening, closing] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
  ] as const) {
    while (rest.startsWith(opening)) {
      const end = rest.indexOf(closing, opening.length);
      if (end < 0) return false;
      rest = rest.slice(end + closing.length).trimStart();
    }
  }
  return /^(?:<!DOCTYPE svg|<svg)[\s>]/i.test(rest);
}
