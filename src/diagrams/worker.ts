/**
 * Draws diagrams in a worker thread, so that jsdom's globals never reach Astro, whose pages ask whether
 * there is a `window`. One job at a time: Mermaid keeps its state in the document.
 */
import { parentPort } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import type { MermaidConfig } from 'mermaid';
import { BASE, withStandIns } from './configure.ts';
import { type Drawing, finish } from './finish.ts';
import { installLayout } from './install-layout.ts';
import { kindOf } from './kinds.ts';
import { prepareSource } from './prepare-source.ts';
import { makeRandom } from './random.ts';
import { type Refusal, refuseError, refuseUnsupported } from './refusal.ts';

/** What the worker answers: a drawing, or why there is none. */
export type Outcome = Drawing | Refusal;

const GLOBALS = [
  'document',
  'Element',
  'HTMLElement',
  'Option',
  'SVGElement',
  'Node',
  'NodeFilter',
  'DocumentFragment',
  'DOMParser',
  'XMLSerializer',
  'CSSStyleSheet',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
] as const;

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
for (const name of GLOBALS)
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
Object.defineProperty(globalThis, 'window', { value: window, configurable: true, writable: true });
installLayout(window);
/** Pictures are finished where nothing of the DOM is changed. */
const { document: finishing } = new JSDOM('<!doctype html><body></body>').window;
const { default: mermaid } = await import('mermaid'); // after the globals: DOMPurify takes the window as it loads

mermaid.initialize(BASE);
/** The one way to Mermaid's own theme; deprecated for drawing, and nothing else tells. */
const { mermaidAPI }: { readonly mermaidAPI: { readonly getConfig: () => MermaidConfig } } = mermaid;
const own = mermaidAPI.getConfig().themeVariables ?? {};

async function draw(written: string): Promise<Outcome> {
  const unsupported = refuseUnsupported(written);
  if (unsupported) return unsupported;
  const { source, names } = prepareSource(written);
  const { random } = Math;
  Math.random = makeRandom(1); // layout engines draw lots, and must draw the same ones each time
  window.document.body.innerHTML = '';
  try {
    mermaid.initialize(withStandIns(BASE, own));
    const { svg } = await mermaid.render('drawing', source);
    return finish(svg, kindOf(source), names, finishing);
  } catch (error) {
    // Mermaid's parsers count after blank lines at the start.
    const skipped = /^(?:\s*\n)*/.exec(source)?.[0].split('\n').length ?? 1;
    return refuseError(error, written, skipped - 1);
  } finally {
    Math.random = random;
  }
}

let last = Promise.resolve();
parentPort?.on('message', (source: string) => {
  last = last.then(async () => parentPort?.postMessage(await draw(source)));
});
