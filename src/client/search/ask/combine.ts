/**
 * The first ways to choose one of each, the last varying fastest; none where one has none. Of ten words with ten
 * readings each nobody could wait for all.
 *
 * @param most how many ways at most.
 */
export function combine<Item>(choices: readonly (readonly Item[])[], most: number): Item[][] {
  const [first, ...others] = choices;
  if (!first) return most > 0 ? [[]] : [];
  const rests = combine(others, most);
  if (rests.length === 0) return [];
  return first
    .slice(0, most)
    .flatMap((item) => rests.map((rest) => [item, ...rest]))
    .slice(0, most);
}
