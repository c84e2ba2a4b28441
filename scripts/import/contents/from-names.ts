import path from 'node:path';
import { asText } from '../markdown/front-matter.ts';
import type { Contents, Entry } from './contents.ts';

/** What decides the place of a page among its siblings. */
export type PageHead = (file: string) => Readonly<Record<string, unknown>>;

const INDEX = /^(?:_?index|readme)\.\w+$/i;
/** Pages about a repository, which are no part of its text. */
const ABOUT =
  /^(?:license|licence|contributing|changelog|code_of_conduct|security|authors|summary|_sidebar|_navbar|_coverpage|404)\.\w+$/i;
const collator = new Intl.Collator('en', { numeric: true });

/**
 * Where no file lists the pages, their names do: folders are parts, in the order of what front matter says (`weight` of Hugo,
 * `sidebar_position` of Docusaurus, `order`), then of the numbers and letters of their names.
 */
export function fromNames(pages: readonly string[], headOf: PageHead): Contents {
  const text = pages.filter((page) => !ABOUT.test(path.posix.basename(page)));
  return { entries: entriesOf(text, commonFolder(text), headOf), tool: 'names', data: {} };
}

function commonFolder(pages: readonly string[]): string {
  const [first = '', ...rest] = pages.map((page) => path.posix.dirname(page));
  let common = first === '.' ? '' : first;
  while (common && !rest.every((folder) => folder === common || folder.startsWith(`${common}/`)))
    common = common.includes('/') ? path.posix.dirname(common) : '';
  return common;
}

function entriesOf(pages: readonly string[], folder: string, headOf: PageHead): Entry[] {
  const prefix = folder ? `${folder}/` : '';
  const names = new Set(pages.map((page) => page.slice(prefix.length).split('/')[0] ?? ''));
  const entries = [...names].map((name) => {
    const whole = prefix + name;
    const inside = pages.filter((page) => page.startsWith(`${whole}/`));
    if (inside.length === 0) return { entry: { file: whole, children: [] }, name, file: whole };
    const index = inside.find(
      (page) => path.posix.dirname(page) === whole && INDEX.test(path.posix.basename(page)),
    );
    const children = entriesOf(
      inside.filter((page) => page !== index),
      whole,
      headOf,
    );
    const title = name.replace(/^\d+[-_. ]*/, '').replace(/[-_]+/g, ' ');
    return { entry: { title: index ? undefined : title, file: index, children }, name, file: index };
  });
  const place = ({ name, file }: (typeof entries)[number]) => {
    const head = file ? headOf(file) : {};
    const said = Number(asText(head['weight']) ?? asText(head['sidebar_position']) ?? asText(head['order']));
    return { isIndex: INDEX.test(name), said: said > 0 ? said : Number.POSITIVE_INFINITY };
  };
  return entries
    .map((each) => ({ ...each, place: place(each) }))
    .sort(
      (a, b) =>
        Number(b.place.isIndex) - Number(a.place.isIndex) ||
        (a.place.said === b.place.said ? 0 : a.place.said - b.place.said) ||
        collator.compare(a.name, b.name),
    )
    .map(({ entry }) => entry);
}
