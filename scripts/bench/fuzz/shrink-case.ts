import type { CaseHolder } from './hold-case.ts';
import type { Failure } from './hold-findings.ts';
import type { Folder, FuzzCase } from './make-case.ts';

/** In milliseconds: a short input is a help, not a promise. */
const TIME_LIMIT = 15_000;

/**
 * Makes a case smaller that fails in the same way: changes are left out, then lines, then characters of each, in ever
 * shorter runs (Zeller's ddmin, complements only).
 */
export async function shrinkCase(
  fuzzCase: FuzzCase,
  failure: Failure,
  sample: Folder,
  holder: Pick<CaseHolder, 'hold'>,
): Promise<FuzzCase> {
  const end = performance.now() + TIME_LIMIT;
  const fails = async (changes: FuzzCase['changes']) => {
    if (performance.now() > end) return false;
    const { failures } = await holder.hold({ ...fuzzCase, changes });
    return failures.some(({ kind, about }) => kind === failure.kind && about === failure.about);
  };
  let changes = new Map(fuzzCase.changes);
  for (const path of fuzzCase.changes.keys()) {
    const fewer = new Map([...changes].filter(([each]) => each !== path));
    if (fewer.size > 0 && (await fails(fewer))) changes = fewer;
  }
  for (const [path, bytes] of changes) {
    if (!bytes || bytes === sample.get(path)) continue;
    const isText = !Buffer.from(bytes).toString().includes('\ufffd');
    if (!isText) continue;
    for (const separator of ['\n', '']) {
      const pieces = Buffer.from(changes.get(path) ?? [])
        .toString()
        .split(separator);
      const kept = await shrinkList(pieces, (some) =>
        fails(new Map([...changes, [path, Buffer.from(some.join(separator))]])),
      );
      changes.set(path, Buffer.from(kept.join(separator)));
    }
  }
  return { ...fuzzCase, changes };
}

async function shrinkList(
  all: readonly string[],
  fails: (some: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let kept = all;
  for (
    let length = Math.ceil(kept.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  )
    for (let start = 0; start < kept.length; ) {
      const fewer = kept.toSpliced(start, length);
      if (await fails(fewer)) kept = fewer;
      else start += length;
    }
  return kept;
}
