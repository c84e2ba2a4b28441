/** Elements of HTML that labels may have in Mermaid where they are HTML; here they would be drawn as they are written. */
const ELEMENT =
  /<(b|i|u|s|em|strong|small|big|mark|code|kbd|del|ins|span|sup|sub)(?:\s[^<>\n]*)?>([^<>\n]*)<\/\1\s*>/gi;
const RAISED = toMap('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED = toMap('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function toMap(from: string, to: string): ReadonlyMap<string, string> {
  const characters = [...to];
  return new Map([...from].map((character, at) => [character, characters[at] ?? character]));
}

/** Elements within each other that are looked into. */
const DEPTH = 4;

/** The words of labels without the elements around them; raised and lowered digits are characters. */
export function plainLabels(source: string): string {
  let plain = source;
  for (let depth = 0; depth < DEPTH; depth++)
    plain = plain.replace(ELEMENT, (_, name: string, words: string) => {
      const map = /^sup$/i.test(name) ? RAISED : /^sub$/i.test(name) ? LOWERED : undefined;
      return [...words].map((character) => map?.get(character) ?? character).join('');
    });
  return plain;
}
