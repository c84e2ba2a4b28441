import type { Suggestion } from '../../../search/suggest.ts';
import { fetchEngine, NotTheFile } from '../../page/load-file.ts';
import { loadAllNames, loadForms, loadTexts } from '../ask/search-words.ts';
import { loadMeans, type Means, suggestNames } from '../ask/suggest-names.ts';
import { makeSay } from '../tell/search-status.ts';
import type { Asked } from './asked.ts';
import type { SearchOutcome } from './find-answer.ts';
import { loadAfter, loadCore } from './load-scripts.ts';
import { namesInside } from './names-inside.ts';
import { makeStates } from './panel-states.ts';
import { readRecent } from './recent-searches.ts';
import { type PanelParts, readAsked } from './search-parts.ts';

/** A wait that is worth a word, in milliseconds. */
const PATIENCE = 400;

/** Answers what is in the box. */
export type Answering = {
  /** @param least so many results at least, if there are so many. */
  readonly answer: (least?: number) => Promise<void>;
  /** Shows what was found once more, as the reader has chosen to see it. */
  readonly showAgain: () => void;
  readonly showMore: () => Promise<void>;
  /** Loads what a first answer needs. */
  readonly prepare: () => void;
  /** What to mark in the pages that are shown. */
  readonly terms: () => readonly string[];
};

/** Starts to answer: nothing is shown under a word that it was not found for. */
export function startAnswering(parts: PanelParts, onAsk: (asked: Asked) => void): Answering {
  const say = makeSay(parts.status, parts.announcement);
  const { showWaiting, showNothing, showLost, offer, finish } = makeStates(parts, say);
  let latest = 0;
  let finding: SearchOutcome | undefined;
  let showsAll = false;

  const prepare = () => {
    const { base, atOnce } = parts;
    const wanted = [loadAllNames(base), loadForms(base), loadCore(), ...(atOnce ? [loadTexts(base)] : [])];
    for (const each of wanted) each.catch(() => undefined); // a failure shows when a query needs it
    if (!atOnce) fetchEngine(base);
  };

  const show = async (found: SearchOutcome, all: boolean, turn: number) => {
    const core = await loadCore();
    if (turn !== latest) return;
    [finding, showsAll] = [found, all];
    core.waitOnChoices(parts, { answer, showAgain, showMore }, onAsk); // before there is something to choose from
    const { match, kinds, sections } = core.showFinding(parts, found, say, all);
    finish(match);
    const after = await loadAfter();
    if (turn !== latest) return;
    after.showKinds(parts, kinds, sections);
    await Promise.all([
      after.showChapters(parts, found.whole, () => turn === latest),
      after.addDefinition(parts),
    ]);
  };

  const offerRecent = async (turn: number) => {
    const { showRecent } = await loadAfter();
    const ask = (query: string) => {
      parts.box.value = query;
      void answer();
    };
    if (turn === latest) showRecent(parts, ask);
  };

  const answer = async (least = 0) => {
    const turn = ++latest;
    const asked = readAsked(parts);
    onAsk(asked);
    parts.recent.hidden = true;
    if (!asked.text) {
      finding = undefined;
      showNothing();
      if (readRecent().length > 0) await offerRecent(turn).catch(() => undefined);
      return;
    }
    let isLate = false;
    let fitting: readonly Suggestion[] = [];
    const waiting = setTimeout(() => {
      if (turn !== latest) return;
      isLate = true;
      finding = undefined;
      showWaiting();
      offer(fitting);
    }, PATIENCE);
    const suggest = (means: Pick<Means, 'words' | 'pinyin'>) => {
      fitting = namesInside(suggestNames(asked.text, means), asked.chapter);
      if (isLate && turn === latest) offer(fitting);
      return fitting;
    };
    try {
      prepare();
      const means = await loadMeans(parts.base, asked.text, parts.stopWords, suggest);
      const { findAnswer } = await loadCore();
      const number = parts.chapter.selectedOptions[0]?.dataset['number'] ?? '';
      const { translation } = parts;
      const found = await findAnswer(asked, means, suggest, { translation, number }, least);
      clearTimeout(waiting); // else it would replace what is said while more is on its way
      isLate = false;
      await show(found, least > 0, turn).catch((error: unknown) => {
        if (finding !== found) throw error; // what comes after the results can be done without
      });
    } catch (error) {
      console.error(error);
      // without a network what has been loaded still answers
      if (error instanceof NotTheFile)
        void loadCore()
          .then((core) => core.forgetEngine())
          .catch(() => undefined);
      if (turn !== latest) return;
      finding = undefined; // what was found for something else is gone
      showLost();
    } finally {
      clearTimeout(waiting);
    }
  };

  const showMore = async () => {
    const [turn, before] = [latest, finding];
    if (!before) return;
    const addresses = () => [...parts.root.querySelectorAll('a')];
    const known = new Set(addresses().map(({ href }) => href));
    const shown = await (await loadCore()).addMore(before.shown);
    if (turn !== latest || finding !== before) return; // something else was asked for, or the same twice
    const showing = show({ ...before, shown }, true, turn);
    await loadCore();
    addresses()
      .find(({ href }) => !known.has(href))
      ?.focus();
    await showing.catch(() => undefined);
  };

  const showAgain = () => {
    if (finding) void show(finding, showsAll, latest).catch(() => undefined);
  };

  return { answer, showAgain, showMore, prepare, terms: () => finding?.shown.terms ?? [] };
}
