/**
 * `npm run build`: checks the content, builds into a temporary folder, then swaps it with the target. Whatever
 * fails, the last good build stays as it was. `OUT_DIR` names the target (default `dist`).
 *
 * What reads the content runs in a process of its own, with no more rights than it needs (`build/confine.ts`); here is
 * what needs more: git's answers, Pagefind's index, and the folder that is published.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { askGit } from '../src/programs/ask-git.ts';
import { startScript } from '../src/programs/start-program.ts';
import { answerQuestion } from '../src/programs/starter.ts';
import { environmentOf, flagsOf, PROJECT, withoutNetwork } from './build/confine.ts';
import { CHECK_FAILED } from './build/exit-codes.ts';
import { indexPages } from './build/index-pages.ts';
import { removeLeftovers, swapFolders } from './build/swap-folders.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();
const contentDir = path.resolve(settings.contentDir);
const paperDir = path.resolve(settings.paperDir);
const target = path.resolve(process.env['OUT_DIR'] || 'dist');
/** Inside the project, wherever the target is: what Astro runs while it builds imports the project's packages. */
const next = path.join(PROJECT, 'node_modules/.cache', `site-${process.pid}`);
const searchPages = `${next}.json`;

async function build(): Promise<number> {
  mkdirSync(path.dirname(target), { recursive: true });
  removeLeftovers(target);
  try {
    const code = await startScript({
      script: path.join(import.meta.dirname, 'build/build-site.ts'),
      cwd: PROJECT, // whose configuration is read: the working folder may be a stranger's
      flags: flagsOf(),
      environment: {
        ...environmentOf(),
        CONTENT_DIR: contentDir,
        PAPER_DIR: paperDir,
        OUT_DIR: next,
        SEARCH_PAGES: searchPages,
      },
      answer: (message) => answerQuestion(message, (question) => askGit(contentDir, question)),
      prefix: await withoutNetwork(),
    });
    if (code !== 0) return fail(code === CHECK_FAILED ? 'content check' : 'build');
    await indexPages(searchPages, next);
    swapFolders(next, target);
    return 0;
  } finally {
    for (const each of [next, searchPages]) rmSync(each, { recursive: true, force: true });
  }
}

function fail(step: string): number {
  console.error(
    `${step} failed; ${existsSync(target) ? `${target} was left as it was` : 'nothing was written'}`,
  );
  return 1;
}

try {
  process.exitCode = await build();
} catch (error) {
  sayFailure('The build failed', error);
  process.exitCode = fail('build');
}
