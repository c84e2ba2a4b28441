import type { Answer } from '../ask/answer.ts';
import type { Say } from './search-status.ts';
import { type Quoted, type Sentence, type Told, tellAnswer } from './tell.ts';

/** The interface's sentences, and its words for why something stands in for something else, from the page. */
export type Templates = Readonly<Record<string, string>>;

/**
 * Says what was found, and never more than that.
 *
 * @returns what the list is, for the page's contract.
 */
export function sayAnswer(say: Say, templates: Templates, language: string, answer: Told): Answer['match'] {
  say(
    tellAnswer(answer)
      .map((sentence) => write(sentence, templates, language))
      .join(templates['between'] ?? ''),
  );
  return answer.sections.length > 0 ? answer.match : 'none';
}

/** As much of a word of a query as is repeated. */
const ECHOED = 40;

/**
 * Writes a sentence. `{count}` stands for a value, `{count?one|many}` for one of two wordings, `{but}` for what is said of words
 * that were excluded.
 */
export function write({ key, values }: Sentence, templates: Templates, language: string): string {
  const without = values['without'];
  const list = (words: readonly Quoted[], type: 'conjunction' | 'disjunction') => {
    const quoted = words.map((word) => quoteWord(word, templates));
    const unnamed = words === values['as'] ? Number(values['unnamed'] ?? 0) : 0;
    const others = unnamed > 0 ? [fillTemplate(templates['others'] ?? '', () => unnamed)] : [];
    return new Intl.ListFormat(language, { type }).format([...quoted, ...others]);
  };
  const valueFor = (name: string): string | number => {
    const value = values[name];
    if (name === 'but' || name === 'butNone')
      return Array.isArray(without) && without.length > 0
        ? fillTemplate(templates[name] ?? '', valueFor)
        : '';
    if (name === 'where') return templates[String(value)] ?? '';
    if (Array.isArray(value)) return list(value, name === 'query' ? 'conjunction' : 'disjunction');
    return typeof value === 'number' ? value : String(value ?? '');
  };
  return fillTemplate(templates[key] ?? '', valueFor);
}

/** Fills a sentence: `{count}` with a value, `{count?one|many}` with one of two wordings. */
export function fillTemplate(template: string, valueFor: (name: string) => string | number): string {
  return template.replace(
    /\{(\w+)(?:\?([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = valueFor(name);
      return one === undefined ? String(value) : String((value === 1 ? one : many) ?? '');
    },
  );
}

function quoteWord({ text, why }: Quoted, templates: Templates): string {
  const cut = text.length > ECHOED ? `${text.slice(0, ECHOED)}…` : text;
  const quoted = (templates['quoted'] ?? '{word}').replace('{word}', () => cut);
  return why
    ? (templates['because'] ?? '{word}')
        .replace('{word}', () => quoted)
        .replace('{why}', templates[why] ?? '')
    : quoted;
}

/** Definitions that are shown above sections. */
const MOST_TERMS = 3;

/**
 * The pages that are shown above the sections: all but terms, of which the best are enough where there are sections,
 * unless the reader has asked for more.
 */
export function besideSections({ others, sections }: Answer, all = false): Answer['others'] {
  const terms = others.filter(({ page }) => page.kind === 'term');
  const best = new Set(sections.length > 0 && !all ? terms.slice(0, MOST_TERMS) : terms);
  return others.filter((each) => each.page.kind !== 'term' || best.has(each));
}
