const VOWEL = /[aeiouy]/;
const FINAL_Y = /(?<=[^aeiou])y$/;
/** Endings of plurals in the order in which they are tried, and what stands for them. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us)$/, '$1'],
  [/sis$/, 's'],
  [/is$/, 'is'],
  [/ies$/, 'i'],
  [/(s|x|z|ch|sh)es$/, '$1'],
  [/s$/, ''],
];
/** British spellings, and what America has for them; also where neither has the other: both sides are made alike. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})is(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/, 'iz'],
  [/(?<=^.{3,})our(?=(?:s|ed|ing|able|al|ful|ite|ites|less|er|ers)?$)/, 'or'],
  [/(?<=[^aeiou][aeiou].*[bt])re(?=s?$)|(?<=^(?:cen|me|li|fi)[bt])re(?=s?$)/, 'er'],
  [/(?<=[aeiou].*[aeiou])ll(?=(?:s|ed|ing|er|ers|ment|ments)?$)/, 'l'],
  [/(?<=al|ol|on)ogue(?=s?$)/, 'og'],
  [/(?<=^(?:def|lic|off|pret))enc(?=e|es|ed|ing$)/, 'ens'],
  [/(?<=^(?:anal|paral|catal))ys(?=(?:e|ed|er|ers|ing)$)/, 'yz'],
  [/(?<=^practi)s(?=e|es|ed|ing$)/, 'c'],
  [/(?<=^program)me(?=s?$)/, ''],
  [/(?<=^(?:judg|acknowledg))e(?=ments?$)/, ''],
];
/** Words that end like other forms and are none. */
const NO_FORM: ReadonlySet<string> = new Set(
  'its uses news means always perhaps besides during evening morning nothing something anything everything beijing nanjing chongqing'.split(
    ' ',
  ),
);

/**
 * What the forms of an English word have in common that a reader means alike: singular and plural, -ing, and the
 * spellings of Britain and America. Other words are left as they are.
 */
export function formKey(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || NO_FORM.has(word)) return word;
  if (word.length < 4) return word.replace(/(?<=[^aeious])s$/, '').replace(FINAL_Y, 'i');
  const spelled = SPELLINGS.reduce((text, each) => text.replace(...each), word);
  const plural = PLURALS.find(([pattern]) => pattern.test(spelled));
  const singular = plural ? spelled.replace(...plural) : spelled;
  return takeOff(singular, /ing$/);
}

/** A light stem of an English word, under which the index has it: forms of a word meet, -ed among them. */
export function stem(word: string): string {
  const key = formKey(word);
  return key.length < 4 || !/^[a-z]+$/.test(key) || NO_FORM.has(key) ? key : takeOff(key, /ed$/);
}

function takeOff(word: string, ending: RegExp): string {
  const bare = word.replace(ending, '');
  const kept = bare === word || bare.length < 3 || !VOWEL.test(bare);
  const whole = kept ? word : bare.replace(/(?<=.{2})([bdgmnprt])\1$/, '$1');
  return whole.replace(/(?<=.{3})e$/, '').replace(FINAL_Y, 'i');
}
