import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLSeq } from 'yaml';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { CommandError } from '../command-error.ts';

const KEY = 'formerly';

type Change = {
  /** The address that the page had until now, if it gets another. */
  readonly left: string | undefined;
  /** Addresses that are some page's now, and so nobody's former one. */
  readonly taken: ReadonlySet<string>;
};

/**
 * Brings `formerly` in a page's front matter up to date. Nothing else in the file changes; comments stay.
 *
 * @throws if there is something to record and the front matter cannot be read or edited.
 */
export function recordRedirects(file: string, source: string, { left, taken }: Change): string {
  const redirects = readRedirects(source);
  if (!redirects) {
    if (left === undefined) return source;
    throw new CommandError(`the front matter of ${file} cannot be read; mend it first (npm run check)`);
  }
  const known = left === undefined || redirects.includes(left) ? redirects : [...redirects, left];
  const wanted = known.filter((address) => !taken.has(address));
  if (wanted.join() === redirects.join()) return source;
  const text = writeFormers(source, wanted);
  if (readRedirects(text)?.join() !== wanted.join())
    throw new CommandError(
      `the front matter of ${file} is written too oddly to edit; write one "key: value" a line`,
    );
  return text;
}

/** `undefined` if there is no front matter, or no list where one should be. */
function readRedirects(source: string): string[] | undefined {
  const { data, findings } = readFrontMatter(source);
  if (findings.length || typeof data !== 'object' || data === null) return undefined;
  const list: unknown = KEY in data ? data[KEY] : [];
  if (!Array.isArray(list)) return undefined;
  return list.every((address) => typeof address === 'string') ? list : undefined;
}

/** Writes the one key anew and puts it in the place of the old one, or at the end. */
function writeFormers(source: string, wanted: readonly string[]): string {
  const { start, end } = readFrontMatter(source).yaml;
  const { contents } = parseDocument(source.slice(start, end));
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === KEY)
    : undefined;
  const text = wanted.length ? writeKey(wanted, pair?.value) : '';
  const from = pair ? start + pair.key.range[0] : end;
  const to = pair ? start + (pair.value?.range[2] ?? pair.key.range[2]) : end;
  return source.slice(0, from) + text + source.slice(to);
}

/** The key with its list, in the style and with the comments that the list had. */
function writeKey(wanted: readonly string[], old: unknown): string {
  const list = new YAMLSeq<Scalar>();
  const known = isSeq(old) ? old.items.filter((item) => isScalar(item)) : [];
  if (isSeq(old))
    Object.assign(list, { flow: old.flow, commentBefore: old.commentBefore, comment: old.comment });
  list.items = wanted.map((address) => known.find(({ value }) => value === address) ?? new Scalar(address));
  const block = new Document({});
  block.set(KEY, list);
  return block.toString({ lineWidth: 0, flowCollectionPadding: false });
}
