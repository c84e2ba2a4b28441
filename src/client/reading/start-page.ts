/**
 * What every page loads, and what a page of its own kind needs besides. One entry for all of them, so that what they share
 * is not a script of its own: a section asks for one.
 */
import './theme.ts';
import './intent.ts';
import './language.ts';
import './show-left-off.ts';

const SCRIPTS = {
  problems: () => import('../lists/problems-page.ts'),
  search: () => import('../search/show/search-page.ts'),
  since: () => import('../lists/since-page.ts'),
};

/** Kinds of pages that have a script of their own, named by `<html data-kind>`. */
export type ScriptedPage = keyof typeof SCRIPTS;

const isScripted = (kind: string | undefined): kind is ScriptedPage => kind !== undefined && kind in SCRIPTS;

const { kind } = document.documentElement.dataset;
if (isScripted(kind)) void SCRIPTS[kind]().catch(() => undefined); // lost: the page does what it does without scripts
