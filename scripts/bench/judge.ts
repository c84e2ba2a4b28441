import type { Asked, Measured } from './ask-site.ts';
import { type PlainPage, scanFor } from './draw-runs.ts';

const KB = 1024;

/** Boils measurements down to one row of the table; `sections` is what a plain scan looks through. */
export function judge({ first, further }: Measured, sections: readonly PlainPage[]) {
  const compared = further.map((asked) => ({ ...compare(asked, sections), run: asked.run }));
  const single = compared.filter(({ run }) => [...run].length === 1);
  const longer = compared.filter(({ run }) => [...run].length > 1);
  const bytes = first.map((each) => each.bytes);
  const times = further.map(({ milliseconds }) => milliseconds);
  return {
    'first KB': round(quantile(bytes, 0.5) / KB),
    'at most KB': round(Math.max(...bytes) / KB),
    requests: quantile(
      first.map(({ requests }) => requests),
      0.5,
    ),
    'slow link, cold ms': round(
      quantile(
        first.map(({ cold }) => cold),
        0.5,
      ),
    ),
    'engine there ms': round(
      quantile(
        first.map(({ ready }) => ready),
        0.5,
      ),
    ),
    'median ms': round(quantile(times, 0.5), 1),
    'p95 ms': round(quantile(times, 0.95)),
    'recall %': percent(longer, 'held'),
    'precision %': percent(longer, 'found'),
    'recall of 1 %': percent(single, 'held'),
    'precision of 1 %': percent(single, 'found'),
  };
}

type Compared = { readonly held: number; readonly found: number; readonly both: number };

/** How many sections hold a run, how many were found, and how many of these hold it. */
function compare({ run, urls }: Asked, sections: readonly PlainPage[]): Compared {
  const truth = new Set(scanFor(run, sections));
  const found = new Set(urls);
  return { held: truth.size, found: found.size, both: [...found].filter((url) => truth.has(url)).length };
}

/** The mean over the runs: a common one must not count for a thousand rare ones. */
function percent(compared: readonly Compared[], of: 'held' | 'found'): number {
  const shares = compared.filter((each) => each[of] > 0).map((each) => each.both / each[of]);
  return round((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length, 2);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
