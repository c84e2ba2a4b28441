/**
 * How many times as long work takes on an input eight times as large: about 8 where it is linear, 64 where it goes with
 * the square. The shortest of three runs each, so that what else the machine does hardly counts.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  const shortest = (each: number) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        work(each);
        return performance.now() - start;
      }),
    );
  shortest(size); // compiled by now
  return shortest(8 * size) / shortest(size);
}

/** Between linear and quadratic, far from both. */
export const LINEAR = 30;
