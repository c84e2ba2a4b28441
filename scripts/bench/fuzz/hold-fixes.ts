import type { Nodes } from 'mdast';
import { readText } from '../../../src/content/read-facts.ts';
import type { Fix } from '../../../src/domain/finding.ts';
import { parseFile } from '../../../src/markdown/parse.ts';
import { applyRules } from '../../../src/rules/apply-rules.ts';
import { mendPage } from '../../check/apply-fixes.ts';

const PATH = 'zh/about.mdx';
const MOST_ROUNDS = 8;

/** What came of the mending of a page: its rounds, and what changed that should not have. */
export type Mending = { readonly rounds: number; readonly failures: readonly string[] };

/**
 * Mends a page as `--fix` does, and holds each round to it that Markdown makes the same tree of the page before and after,
 * but for the text; or, where markup is mended, that no letter is lost.
 */
export async function holdFixes(source: string): Promise<Mending> {
  const failures: string[] = [];
  let text = source;
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const fixes = await fixesOf(text);
    const mended = mendPage(PATH, text, fixes);
    if (mended === text) break;
    failures.push(...holdRound(PATH, text, mended, fixes));
    text = mended;
  }
  if (rounds === MOST_ROUNDS) failures.push(`${JSON.stringify(source)} is never mended`);
  return { rounds, failures };
}

/** What changed in one round that should not have. */
export function holdRound(path: string, text: string, mended: string, fixes: readonly Fix[]): string[] {
  const became = `${JSON.stringify(text)} became ${JSON.stringify(mended)}`;
  const isMarkup = fixes.some((fix) => fix.isMarkup);
  const before = isMarkup ? UNREAD : outline(path, text); // what cannot be read cannot become another
  return [
    ...(before !== UNREAD && before !== outline(path, mended) ? [`${became}: other markup`] : []),
    ...(letters(text) !== letters(mended) ? [`${became}: other words`] : []),
  ];
}

async function fixesOf(source: string): Promise<Fix[]> {
  const file = readText(PATH, source);
  const facts = { files: new Map([[PATH, file]]), derived: new Map(), drawings: new Map() };
  return (await applyRules(facts)).flatMap(({ fix }) => fix ?? []);
}

/** Taken out of addresses as of words. */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;

const UNREAD = 'unread';

/** The tree without its words: what stands in what, and where links and pictures lead. */
function outline(path: string, source: string): string {
  const { tree, findings } = parseFile(path, source);
  const write = (node: Nodes): string => {
    const children = 'children' in node ? node.children.map(write).join('') : '';
    const url = 'url' in node ? node.url.replace(UNSEEN, '') : '';
    const depth = 'depth' in node ? node.depth : '';
    return node.type === 'text' ? '' : `<${node.type} ${depth}${url}>${children}</>`;
  };
  return findings.length ? UNREAD : write(tree);
}

/** The letters of a page, addresses left out; a radical that only looks like a character counts as one. */
function letters(source: string): string {
  return source
    .replace(/\r\n?/g, '\n') // before what is next to it joins
    .replace(/(?!\n)[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFKC') // first, since what is full-width behind an address may be mended
    .replace(/[\w.+-]+@[\w.-]+/g, '')
    .replace(/\[?https?:\/\/[\w./%-]*(?:\?[\w.=&%-]*)?/g, '') // no further: what follows may be mended so that it joins
    .replace(/\p{Script=Han}/gu, '字')
    .replace(/^[\t >]*\d+[.、)]/gm, '')
    .replace(/[^\p{Script=Latin}\p{Script=Han}]/gu, '')
    .replace(/(?:x|mailto)/gi, '');
}
