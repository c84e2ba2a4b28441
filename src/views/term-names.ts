import type { Term } from '../domain/report.ts';
import { nameKey, nameOfTitle } from '../search/names.ts';
import { fold } from '../search/normalise.ts';

const HAN = /\p{Script=Han}/u;

/** What else a term is called, and what is no name of it but leads to it; in its own script, each once whatever its form. */
export function namesOfTerm({ title, names, aliases, related }: Term): {
  readonly others: readonly string[];
  readonly related: readonly string[];
} {
  const keyOf = (name: string) => nameKey(fold(name));
  const hooks = new Set(related.map(keyOf));
  const own = nameKey(nameOfTitle(title));
  const isHan = HAN.test(title);
  const once = (all: readonly string[]) =>
    [
      ...new Map(
        all
          .filter((name) => HAN.test(name) === isHan)
          .map((name) => [keyOf(name), name] as const)
          .reverse(),
      ).values(),
    ].reverse();
  return {
    others: once([...names, ...aliases]).filter((name) => keyOf(name) !== own && !hooks.has(keyOf(name))),
    related: once(related),
  };
}
