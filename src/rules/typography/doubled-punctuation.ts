import { defineTypographyRule } from './typography-rule.ts';

/**
 * Two stops in a row, of the same kind or not; a question or exclamation mark repeated. A point or colon before a letter
 * belongs to a name: .csv, .NET, ::before.
 */
const DOUBLED =
  /[，。、；：](?:[，。、；：,;]|[.:](?![\w.:]*\w))+|[，、；：][！？]|([！？])[！？!?]*\1|！!+|？\?+|!+！|\?+？|[！？][，。、；：]+/g;

/** A sentence has one mark at a time; ……, —— and ？！ are one mark each. */
export default defineTypographyRule('typography/doubled-punctuation', 'chinese', function* (text, quote) {
  for (const { index: start, 0: marks } of text.matchAll(DOUBLED)) {
    const end = start + marks.length;
    const [first = ''] = marks;
    const same = widen(marks) === first.repeat(marks.length);
    const replacement = /^。{3,}$/.test(marks) ? '……' : same ? first : undefined;
    yield {
      start,
      end,
      replacement,
      message: {
        zh: `“${quote(start, end)}”里标点重复。应只留一个${replacement ? `“${replacement}”` : ''}，请删去多余的。`,
        en: `Found doubled punctuation in "${quote(start, end)}". Expected one mark${replacement ? `, "${replacement}"` : ''}; remove the rest.`,
      },
    };
  }
});

function widen(marks: string): string {
  return marks
    .replaceAll(',', '，')
    .replaceAll('.', '。')
    .replaceAll(';', '；')
    .replaceAll(':', '：')
    .replaceAll('!', '！')
    .replaceAll('?', '？');
}
