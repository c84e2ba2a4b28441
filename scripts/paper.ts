/**
 * `npm run paper`: makes of each edition a PDF, one of each chapter, and an EPUB, for `npm run build` to publish. The
 * compiler and the fonts are packages apart from the site's own, installed here when they are first needed.
 *
 * What reads the content runs in a process of its own, as when the site is built (`build/confine.ts`).
 */
import path from 'node:path';
import { askGit } from '../src/programs/ask-git.ts';
import { startScript } from '../src/programs/start-program.ts';
import { answerQuestion } from '../src/programs/starter.ts';
import { environmentOf, flagsOf, PROJECT, withoutNetwork } from './build/confine.ts';
import { installSet } from './paper/install-set.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();
const contentDir = path.resolve(settings.contentDir);
const paperDir = path.resolve(settings.paperDir);

try {
  await installSet();
  process.exitCode = await startScript({
    script: path.join(import.meta.dirname, 'paper/make-paper.ts'),
    cwd: PROJECT,
    flags: flagsOf([paperDir]),
    environment: { ...environmentOf(), CONTENT_DIR: contentDir, PAPER_DIR: paperDir },
    answer: (message) => answerQuestion(message, (question) => askGit(contentDir, question)),
    prefix: await withoutNetwork(),
  });
} catch (error) {
  sayFailure('Paper was not made', error);
  process.exitCode = 1;
}
