import type { PictureFacts } from '../content/facts.ts';

/** A picture of a book: a drawing of ours, or a file as somebody has made it. */
export type VolumePicture =
  | { readonly kind: 'drawing'; readonly svg: string }
  | { readonly kind: 'photograph'; readonly facts: PictureFacts };

/** Its bytes before it is made fit for paper. */
export function bytesOf(picture: VolumePicture): Uint8Array {
  return picture.kind === 'drawing' ? Buffer.from(picture.svg) : picture.facts.bytes;
}
