/** Fewer characters than this stand in one line anywhere. */
const SHORT = 8;
/** They belong to the word before them: no line begins with one. */
const ENDINGS = new Set('的地得了着著过過们們等之上下里裡中内內外后後');
/** Words of one character that lines may begin with. Any other alone is part of a word that no dictionary has. */
const SMALL_WORDS = new Set('和与與及或在对對把被从從向为為以让讓使是有不没沒也还還都又就才再先');
const HAN = /\p{Script=Han}/u;
const CHINESE = /^zh\b/;

/**
 * Makes a function that says where a text in Chinese may be broken between two words: at which offsets. Beside
 * punctuation and spaces browsers break by themselves. Words are what `Intl.Segmenter` takes for them, and the names given.
 *
 * @param names which are never broken, whatever the dictionary says.
 */
export function findWordBreaks(
  names: readonly string[],
): (text: string, language: string) => readonly number[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const kept = [...new Set(names)].filter((name) => name.length > 1 && HAN.test(name));
  return (text, language) => {
    if (!CHINESE.test(language) || text.length < SHORT) return [];
    const within = new Set(kept.flatMap((name) => insidesOf(text, name)));
    const segments = [...segmenter.segment(text)];
    return segments.flatMap((segment, position) => {
      const before = segments[position - 1];
      if (!before || within.has(segment.index)) return [];
      return mayBreak(before.segment, segment.segment) ? [segment.index] : [];
    });
  };
}

/** The offsets inside all occurrences of a name. */
function insidesOf(text: string, name: string): number[] {
  const insides: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    for (let inside = 1; inside < name.length; inside++) insides.push(at + inside);
  return insides;
}

function mayBreak(before: string, after: string): boolean {
  if (ENDINGS.has(after)) return false;
  if (/[“‘]$/.test(before) || /^[”’]/.test(after)) return false;
  if (/^[“‘]/.test(after)) return HAN.test(before);
  if (/[”’]$/.test(before)) return HAN.test(after);
  if (!isWord(before) || !isWord(after) || /\d$/.test(before)) return false;
  const isPart = (word: string) => word.length === 1 && !SMALL_WORDS.has(word) && !ENDINGS.has(word);
  return !isPart(before) && !isPart(after);
}

function isWord(segment: string): boolean {
  return /^[\p{L}\p{N}]/u.test(segment);
}
