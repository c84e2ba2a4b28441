import { joinPath } from './links.ts';

/** Astro turns `![](./x)` into an import of the file: anything but a picture would run during the build. */
const PICTURE = /^(?:\.{1,2}\/)*[\w\u3400-\u9fff][\w\u3400-\u9fff./-]*\.(png|jpe?g|webp|avif|svg)$/iu;

/** Whether an address is one that an image may have. */
export function isPictureAddress(url: string): boolean {
  return PICTURE.test(url);
}

/** The content path of an image; `undefined` if it would lie outside the content folder. */
export function readPicturePath(fromPath: string, url: string): string | undefined {
  return joinPath(fromPath, url);
}
