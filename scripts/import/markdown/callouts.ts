/** What the kinds of callouts are called where the source gives no title of its own. */
const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  note: { zh: '说明', en: 'Note' },
  info: { zh: '说明', en: 'Info' },
  tip: { zh: '提示', en: 'Tip' },
  hint: { zh: '提示', en: 'Hint' },
  success: { zh: '提示', en: 'Success' },
  important: { zh: '重要', en: 'Important' },
  warning: { zh: '注意', en: 'Warning' },
  caution: { zh: '当心', en: 'Caution' },
  danger: { zh: '危险', en: 'Danger' },
  error: { zh: '错误', en: 'Error' },
  attention: { zh: '注意', en: 'Attention' },
  admonition: { zh: '说明', en: 'Note' },
  example: { zh: '例', en: 'Example' },
  quote: { zh: '引文', en: 'Quotation' },
  question: { zh: '问题', en: 'Question' },
  abstract: { zh: '提要', en: 'Abstract' },
  summary: { zh: '提要', en: 'Summary' },
  seealso: { zh: '参见', en: 'See also' },
  details: { zh: '详细', en: 'Details' },
  dropdown: { zh: '详细', en: 'Details' },
  exercise: { zh: '练习', en: 'Exercise' },
  solution: { zh: '解答', en: 'Solution' },
  proof: { zh: '证明', en: 'Proof' },
  theorem: { zh: '定理', en: 'Theorem' },
  lemma: { zh: '引理', en: 'Lemma' },
  definition: { zh: '定义', en: 'Definition' },
  proposition: { zh: '命题', en: 'Proposition' },
  corollary: { zh: '推论', en: 'Corollary' },
  assumption: { zh: '假设', en: 'Assumption' },
  property: { zh: '性质', en: 'Property' },
  remark: { zh: '附注', en: 'Remark' },
  algorithm: { zh: '算法', en: 'Algorithm' },
};

/** Whether a word is the kind of a callout, in one spelling or another: `callout-note`, `prf:theorem`. */
export function calloutKind(word: string): string | undefined {
  const kind = word.toLowerCase().replace(/^(?:\.?callout-|prf:)/, '');
  return Object.hasOwn(NAMES, kind) ? kind : undefined;
}

/** The line that opens a callout as a quotation: its title, or its kind, in bold. */
export function calloutHead(kind: string, title: string, isChinese: boolean): string {
  const name = title.trim() || calloutName(kind, isChinese);
  return `> **${name.replace(/^\*+|\*+$/g, '')}**<br>`;
}

/** What a kind is called; a kind that is unknown by its own word. */
export function calloutName(kind: string, isChinese: boolean): string {
  return NAMES[calloutKind(kind) ?? '']?.[isChinese ? 'zh' : 'en'] ?? kind;
}
