/**
 * Chinese that nobody wrote, for reports larger than ours, made from our own words.
 *
 * Half of the words follow each other as they do in the text; the other half are drawn by their frequency alone,
 * which makes pairs of characters that the text does not have. Each subject (a chapter) has invented words in
 * place of most of ours: else 支付 would stand on every one of 10,000 pages. With that the commonest word stands on
 * two pages of five, the commonest character on all, and there are some 3,800 characters, as in real
 * collections. What it is not: sense; names of people and places that turn up once; Latin words that are not ours.
 */
import { makeRandom, type Random } from '../../src/diagrams/random.ts';
import { pick } from './random.ts';

const FOLLOWS = 0.5;
const OURS = 0.4;
const COMMA = 0.12;

/** Makes texts of about as many characters as asked for. */
export type Writer = (length: number) => string;

/** Learns the words of texts; then makes writers, each with a subject of its own. */
export function learnWords(texts: readonly string[]): (random: Random) => Writer {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const words: string[] = [];
  const following = new Map<string, string[]>();
  for (const text of texts) {
    let before: string | undefined;
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike) {
        words.push(segment);
        if (before) following.set(before, [...(following.get(before) ?? []), segment]);
      }
      before = isWordLike ? segment : undefined;
    }
  }
  return (random) => {
    const invented = new Map<string, string>();
    const say = (word: string) => {
      const said =
        invented.get(word) ?? (word.length < 2 || random() < OURS ? word : inventWord(word, random));
      invented.set(word, said);
      return said;
    };
    return (length) => {
      let text = '';
      let last = '';
      while (text.length < length) {
        const followers = following.get(last);
        last = pick(followers && random() < FOLLOWS ? followers : words, random);
        text += say(last) + (random() < COMMA ? pick(['，', '，', '、', '。'], random) : '');
      }
      return text.replace(/[，、。]$/, '');
    };
  };
}

/** A few characters of no meaning, about as common as characters are: the nth 1/(n + 30) times as much. */
function inventWord(like: string, random: Random): string {
  const common = 30;
  const rank = () => Math.floor(common * ((CHARACTERS.length + common) / common) ** random()) - common;
  return Array.from(like, () => CHARACTERS[rank()] ?? '').join('');
}

/** The 3,755 characters of the first level of GB 2312, in which nearly all text is written, shuffled. */
const CHARACTERS = shuffle(
  [
    ...new TextDecoder('gb18030').decode(
      Uint8Array.from({ length: 40 * 94 * 2 }, (_, index) => {
        const cell = Math.floor(index / 2);
        return index % 2 ? 0xa1 + (cell % 94) : 0xb0 + Math.floor(cell / 94);
      }),
    ),
  ].filter((character) => /\p{Script=Han}/u.test(character)),
);

function shuffle(items: readonly string[]): string[] {
  const random = makeRandom(items.length);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
