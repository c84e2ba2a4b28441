import type { Random } from '../../src/diagrams/random.ts';

/** One of the items, each as likely as the other. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
