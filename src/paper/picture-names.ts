import type { PictureFacts } from '../content/facts.ts';

/**
 * What a picture file is called away from the site: photographs are written anew there, as PNG where they were that, else
 * as JPEG; drawings stay as they are.
 */
export function namePicture(path: string, { format }: Pick<PictureFacts, 'format'>): string {
  const ending = format === 'svg' ? '.svg' : format === 'png' ? '.png' : '.jpg';
  return `pictures/${path.replaceAll('/', '-').replace(/\.[^.]+$/, ending)}`;
}
