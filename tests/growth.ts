/**
 * How many times as long work takes on an input eight times as large: about 8 where it is linear, 64 where it goes with
 * the square. In time of a processor, the shortest of three runs each, so that what else the machine does hardly counts.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  const shortest = (each: number) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.threadCpuUsage();
        work(each);
        const { user, system } = process.threadCpuUsage(before);
        return user + system;
      }),
    );
  shortest(size); // compiled by now
  return shortest(8 * size) / Math.max(SHORTEST, shortest(size));
}

/** What the clock of a processor can tell, in microseconds. */
const SHORTEST = 5_000;

/** Between linear and quadratic, far from both. */
export const LINEAR = 30;
