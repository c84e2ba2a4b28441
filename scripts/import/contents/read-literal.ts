/** A value as JavaScript writes it without running: texts, numbers, lists, groups. Anything else is nothing. */
export type Literal =
  | string
  | number
  | boolean
  | undefined
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORD = /[\w$]+/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const MOST_DEPTH = 40;

/**
 * Reads the value of a key out of the source of a configuration in JavaScript or TypeScript, as far as it is written out.
 * The configuration is never run; what it computes is missed.
 */
export function readLiterals(source: string, key: string): Literal[] {
  const found: Literal[] = [];
  for (const { index, 0: match } of source.matchAll(new RegExp(`\\b${key}['"]?\\s*[:=]`, 'g')))
    found.push(new LiteralReader(source, index + match.length).value(0));
  return found;
}

class LiteralReader {
  private readonly source: string;
  private at: number;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  value(depth: number): Literal {
    this.skip(SPACE);
    const char = this.source.charAt(this.at);
    if (depth > MOST_DEPTH) return undefined;
    if (char === '{') return this.group(depth);
    if (char === '[') return this.list(depth);
    if (char === '"' || char === "'" || char === '`') return this.text(char);
    const number = this.skip(NUMBER);
    if (number) return Number(number);
    this.passOver();
    return undefined;
  }

  private group(depth: number): Literal {
    const group: Record<string, Literal> = {};
    this.at++;
    for (;;) {
      this.skip(SPACE);
      const char = this.source.charAt(this.at);
      if (char === '' || char === '}') break;
      if (char === ',') {
        this.at++;
        continue;
      }
      const key = char === '"' || char === "'" ? this.text(char) : this.skip(WORD);
      this.skip(SPACE);
      if (key && this.source.charAt(this.at) === ':') {
        this.at++;
        group[key] = this.value(depth + 1);
      } else this.passOver();
    }
    this.at++;
    return group;
  }

  private list(depth: number): Literal {
    const list: Literal[] = [];
    this.at++;
    for (;;) {
      this.skip(SPACE);
      const char = this.source.charAt(this.at);
      if (char === '' || char === ']') break;
      if (char === ',') this.at++;
      else list.push(this.value(depth + 1));
    }
    this.at++;
    return list;
  }

  private text(quote: string): string {
    let text = '';
    for (this.at++; this.at < this.source.length && this.source.charAt(this.at) !== quote; this.at++) {
      if (this.source.charAt(this.at) === '\\') this.at++;
      text += this.source.charAt(this.at);
    }
    this.at++;
    return text;
  }

  /** Passes over what is no literal: a name, a call, a sum, with all that stands in its brackets. */
  private passOver(): void {
    let depth = 0;
    for (; this.at < this.source.length; this.at++) {
      const char = this.source.charAt(this.at);
      if (char === '"' || char === "'" || char === '`') {
        this.text(char);
        this.at--;
      } else if ('([{'.includes(char)) depth++;
      else if (')]}'.includes(char)) {
        if (depth === 0) return;
        depth--;
      } else if (char === ',' && depth === 0) return;
    }
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }
}
