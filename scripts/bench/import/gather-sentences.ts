import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isTraditional } from '../../../src/conversion/characters.ts';
import type { Random } from '../../../src/diagrams/random.ts';
import { codeOf } from '../../import/restore/gbk.ts';

const FOLDERS = ['content/zh', 'docs', 'src', 'scripts', 'tests', '.github'];
const FILES = /\.(?:md|mdx|ts|astro|yaml)$/;
const MARKUP = /```[\s\S]*?```|<[^>]+>|\$\{[^}]*\}|\]\([^)]*\)|[`*_#>|[\]{}]/g;
/** A sentence, or a part of one that ends in a semicolon. */
const SENTENCE = /[^。！？；\n'"]{7,79}[。！？；]/g;
/** The longest sentence that is taken whole, in characters. */
const LONG = 40;

/** Chinese sentences of the project's own texts and messages, each once, in an order drawn by chance. */
export function gatherSentences(random: Random): string[] {
  const sentences = new Set<string>();
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  for (const file of [...files, 'CONTRIBUTING.md', 'README.md'].filter((each) => FILES.test(each)).sort())
    for (const [sentence] of readFileSync(file, 'utf8').replace(MARKUP, '').matchAll(SENTENCE))
      for (const part of parts(sentence.trim())) if (isPlain(part)) sentences.add(part);
  return [...sentences]
    .map((sentence) => ({ sentence, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}

/** A long sentence in two, at the comma nearest to its middle. */
function parts(sentence: string): string[] {
  const commas = [...sentence.matchAll(/，/g)].map(({ index }) => index + 1);
  const middle = sentence.length / 2;
  const [at] = commas.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined || sentence.length <= LONG
    ? [sentence]
    : [sentence.slice(0, at), sentence.slice(at)];
}

/** Mostly Han, Simplified, without spaces, and such that GBK has it. */
function isPlain(sentence: string): boolean {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isInGbk = [...sentence].every((char) => char < '\u0080' || codeOf(char) !== undefined);
  if ([...sentence].some(isTraditional)) return false;
  return han > sentence.length * 0.8 && !/[\s?€]/.test(sentence) && isInGbk;
}
