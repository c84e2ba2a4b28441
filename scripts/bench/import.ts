import { makeRandom } from '../../src/diagrams/random.ts';
import { drawRecipe, type Share } from './import/draw-recipe.ts';
import type { Recipe } from './import/garble.ts';
import { gatherSentences } from './import/gather-sentences.ts';
import { judgeRestored } from './import/judge-restored.ts';

const SENTENCES = 1_000;
/** Sentences of a text: they share its table, and what is undamaged in one helps the others. */
const TEXT = 50;
const SEED = 30;

type Setting = {
  readonly name: string;
  readonly share: Share;
  readonly decoder: Recipe['decoder'];
};
const SETTINGS: readonly Setting[] = [
  { name: 'a table of 105 characters, as a site had it', share: 'site', decoder: 'php' },
  { name: '35 % of the characters', share: 0.35, decoder: 'php' },
  { name: "a browser's decoder", share: 0.35, decoder: 'browser' },
];

/** Prints how many of a thousand sentences come back that are garbled as document-sharing sites do it. */
export function benchImport(): void {
  const sentences = gatherSentences(makeRandom(SEED)).slice(0, SENTENCES);
  console.log(`${sentences.length} sentences   exact   marked   wrong without a mark   s`);
  for (const { name, share, decoder } of SETTINGS) {
    const random = makeRandom(SEED);
    const start = performance.now();
    let [exact, marked] = [0, 0];
    const silent: string[] = [];
    for (let at = 0; at < sentences.length; at += TEXT) {
      const part = sentences.slice(at, at + TEXT);
      const judged = judgeRestored(part, drawRecipe(part.join(''), share, decoder, random));
      exact += judged.exact;
      marked += judged.marked;
      silent.push(...judged.silent);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${name.padEnd(45)} ${exact}  ${marked}  ${silent.length}  ${seconds}`);
    if (silent.length > 0) console.log(silent.map((each) => `  ${each}`).join('\n'));
  }
}
