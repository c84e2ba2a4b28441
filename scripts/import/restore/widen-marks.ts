/**
 * Full-width marks: the garbler made all of ，：；！？（） half-width, and nothing in the text says which were not so
 * before. The convention of Chinese text decides: full-width beside Chinese, brackets where Chinese stands in them.
 */
const CHINESE = /[\p{Script=Han}》」』”’、。，：；！？）…—]/u;
const OPENING = /[\p{Script=Han}《「『“‘（…—]/u;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };
/** So far back a mark behind a bracket looks for the Chinese that it closes. */
const MOST_BACK = 24;

/** The text with its marks widened, as long as it was. */
export function widenMarks(text: string): string {
  const chars = [...text];
  const widened = [...chars];
  const open: number[] = [];
  for (const [at, char] of chars.entries()) {
    const wide = WIDE[char];
    if (char === '\n') open.length = 0;
    else if (wide) {
      if (standsBesideChinese(chars, at)) widened[at] = wide;
    } else if (char === '(') open.push(at);
    else if (char === ')') {
      const from = open.pop();
      if (from === undefined || !chars.slice(from + 1, at).some((each) => CHINESE.test(each))) continue;
      widened[from] = '（';
      widened[at] = '）';
    }
  }
  return widened.join('');
}

function standsBesideChinese(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] ?? '';
  if (CHINESE.test(before) || OPENING.test(chars[at + 1] ?? '')) return true;
  if (before !== ')' && before !== '"') return false;
  let back = at - 1;
  while (back >= 0 && at - back <= MOST_BACK && /[)\]"'%\w]/.test(chars[back] ?? '')) back--;
  return CHINESE.test(chars[back] ?? '');
}
