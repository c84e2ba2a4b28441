/** A sign, what stands for about, a currency. */
const SIGN = String.raw`[~≈±+−–-]?\s?(?:US|HK|NT|A|C)?[$¥￥€£]?`;
/** Digits in groups, Western, Indian or with spaces; or without; and decimals, with a comma where points group. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[\s\u2009'’]\d{3})+|\d+)(?:\.\d+)?|\d{1,3}(?:\.\d{3})*,\d+`;
const UNIT = String.raw`[%‰]|(?:[\p{L}°µ][\p{L}²³/]{0,3})`;
const QUANTITY = new RegExp(`^${SIGN}(?<digits>${DIGITS})\\s?(?<unit>${UNIT})?$`, 'u');
const IN_BRACKETS = new RegExp(`^\\((${DIGITS})\\)$`, 'u');
const NOTHING = /^(?:[–—-]+|n\/?a)?$/i;

/** Units that count along rather than how many: days, numbers of houses, chapters; and the letters of `12a`, `12b`. */
const ORDINAL_UNIT = /^(?:[a-f]|st|nd|rd|th|[年月日号號章节節条條款页頁期版层層楼樓届屆])$/u;
const UNIT_IN_HEAD = /[(（][^()（）]+[)）]|[%‰]/u;
/** Heads of columns whose numbers name something. */
const NAMES =
  /^(?:no\.?|nr\.?|number|#|№|§|id|ids|code|year|phone|tel\.?|telephone|fax|isbn|issn|doi|zip|postcode|version|ref\.?|refs\.?|reference|references|section|sections|clause|clauses|chapter|article|page|pages)$|编号|編號|序号|序號|代码|代碼|电话|電話|热线|熱線|手机|手機|邮编|郵編|版本|年份|章节|章節|条款|條款|页码|頁碼|学号|工号|账号|帳號|号码|號碼|^[章节節条條页頁号號年]$/iu;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
/** From so many digits without groups on they are a name: of a telephone, a book, an account. */
const NAME_DIGITS = 8;

/** Whether a text is one number, with its sign, currency and unit if it has them. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text) || IN_BRACKETS.test(text);
}

/**
 * Whether a column holds quantities, which are compared by their digits, and nothing else: not references (`5.1.6`,
 * `1.2–1.4`), years, ids, telephone numbers, ISBN, nor numbers among words. What cannot be told is text.
 */
export function holdsQuantities(head: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !NOTHING.test(cell));
  if (filled.length === 0 || !filled.every(isQuantity)) return false;
  if (NAMES.test(head.trim())) return false;
  if (UNIT_IN_HEAD.test(head)) return true;
  const units = filled.map((cell) => QUANTITY.exec(cell)?.groups?.['unit'] ?? '');
  if (units.some((unit) => ORDINAL_UNIT.test(unit))) return false;
  const bare = filled.every((cell) => /^\d+(?:\.\d+)?$/.test(cell));
  return !(bare && (areYears(filled) || areNames(filled) || countUp(filled) || areSections(filled)));
}

function areYears(cells: readonly string[]): boolean {
  return cells.every(
    (cell) => /^\d{4}$/.test(cell) && Number(cell) >= FIRST_YEAR && Number(cell) <= LAST_YEAR,
  );
}

function areNames(cells: readonly string[]): boolean {
  return cells.some((cell) => /^0\d/.test(cell) || (/^\d+$/.test(cell) && cell.length >= NAME_DIGITS));
}

/** 1, 2, 3: rows that are numbered. */
function countUp(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, index) => Number(cell) === Number(cells[0]) + index);
}

/** 1.9, 1.10: a number with decimals would be written 1.90, or not after the larger one. */
function areSections(cells: readonly string[]): boolean {
  if (cells.length < 2 || !cells.every((cell) => /^\d{1,2}\.\d{1,2}$/.test(cell))) return false;
  const places = cells.map((cell) => cell.split('.').map(Number));
  return places.every(([chapter = 0, section = 0], index) => {
    const [before = chapter, last = section - 1] = places[index - 1] ?? [];
    return chapter === before ? section === last + 1 : chapter === before + 1 && section === 1;
  });
}
