import { pinyin } from 'pinyin-pro';
import { RESERVED_SLUGS } from '../../../src/domain/ids.ts';

const MOST_LENGTH = 40;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Gives each title of a list an address of its own. */
export class Slugs {
  private readonly taken = new Set<string>();
  private readonly isChapter: boolean;

  /** @param isChapter whether the words that are kept for pages of the site are taken. */
  constructor(isChapter: boolean) {
    this.isChapter = isChapter;
  }

  /** @param given what the source itself calls it. */
  take(title: string, given: string | undefined, fallback: string): string {
    const wished = (given && fitting(given)) || slugOf(title) || fallback;
    let slug = wished;
    for (let number = 2; this.isTaken(slug); number++) slug = `${wished}-${number}`;
    this.taken.add(slug);
    return slug;
  }

  private isTaken(slug: string): boolean {
    return this.taken.has(slug) || (this.isChapter && RESERVED_SLUGS.has(slug)) || slug === 'index';
  }
}

/** A title as an address: lower-case words and the pinyin of Chinese ones, as many as there is room for. */
export function slugOf(title: string): string {
  const chars = [...title];
  const readings = pinyin(title, { toneType: 'none', type: 'array', v: true });
  if (readings.length !== chars.length) return fitting(title);
  let at = 0;
  let slug = '';
  for (const { segment } of segmenter.segment(title)) {
    const length = [...segment].length;
    const isHan = /^\p{Script=Han}/u.test(segment);
    slug += isHan ? ` ${readings.slice(at, at + length).join('')} ` : segment;
    at += length;
  }
  return fitting(slug);
}

/** Lower-case words joined by hyphens; what is too long ends behind a word. */
function fitting(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word.slice(0, MOST_LENGTH);
    if (next.length > MOST_LENGTH) break;
    slug = next;
  }
  return slug;
}
