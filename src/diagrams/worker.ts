/**
 * Draws diagrams in a worker thread, so that jsdom's globals never reach Astro, whose pages ask whether
 * there is a `window`. One job at a time: Mermaid keeps its state in the document.
 */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import type { MermaidConfig } from 'mermaid';
import { BASE, overlay, withStandIns } from './configure.ts';
import { type Drawing, finish, type Picture } from './finish.ts';
import { fontSizeAt, LEGIBLE, PHONE_COLUMN } from './fit.ts';
import { importMermaid } from './import-mermaid.ts';
import { installLayout } from './install-layout.ts';
import { limitElements } from './limits.ts';
import { NARROW, NARROW_PAGE_WIDTH, PAGE_WIDTH, turnUpright } from './narrow.ts';
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
let pageWidth = PAGE_WIDTH;
installLayout(window, () => pageWidth);
const elements = limitElements(window.Document.prototype);
/** Pictures are finished where nothing of the DOM is changed. */
const { document: finishing } = new JSDOM('<!doctype html><body></body>').window;
enableCompileCache?.('node_modules/.cache/compiled');
const { default: mermaid } = await importMermaid(); // after the globals: DOMPurify takes the window as it loads

mermaid.initialize(BASE);
/** The one way to Mermaid's own theme; deprecated for drawing, and nothing else tells. */
const { mermaidAPI }: { readonly mermaidAPI: { readonly getConfig: () => MermaidConfig } } = mermaid;
const own = mermaidAPI.getConfig().themeVariables ?? {};

const SMALL = overlay(BASE, NARROW);
/** Mermaid computes a theme each time, which takes longer than a small drawing. */
let initialized: MermaidConfig | undefined;

async function draw(written: string): Promise<Outcome> {
  const unsupported = refuseUnsupported(written);
  if (unsupported) return unsupported;
  try {
    const picture = await drawPicture(written, BASE, PAGE_WIDTH);
    if (fontSizeAt(picture, PHONE_COLUMN) >= LEGIBLE) return picture;
    const narrow = await drawNarrow(written);
    const better = narrow && fontSizeAt(narrow, PHONE_COLUMN) > fontSizeAt(picture, PHONE_COLUMN);
    return better ? { ...picture, narrow } : picture;
  } catch (error) {
    return refuseError(error, written);
  }
}

/** The same for a phone; what cannot be turned is none. */
async function drawNarrow(written: string): Promise<Picture | undefined> {
  try {
    const { svg, links, width, height, fontSize } = await drawPicture(
      turnUpright(written),
      SMALL,
      NARROW_PAGE_WIDTH,
    );
    return { svg, links, width, height, fontSize };
  } catch {
    return undefined;
  }
}

async function drawPicture(written: string, config: MermaidConfig, page: number): Promise<Drawing> {
  const { source, names } = prepareSource(written);
  const { random } = Math;
  Math.random = makeRandom(1); // layout engines draw lots, and must draw the same ones each time
  window.document.body.innerHTML = '';
  pageWidth = page;
  elements.reset();
  try {
    if (config !== initialized) mermaid.initialize(withStandIns(config, own));
    initialized = config;
    const { svg } = await mermaid.render('drawing', source);
    elements.hold();
    return finish(svg, written, names, finishing);
  } finally {
    Math.random = random;
    forgetSheets(window.document);
  }
}

/**
 * jsdom (29) keeps the sheet of a style element that went with what it stood in, and so all of it: a megabyte for each
 * picture. Where the element is no longer in the document, a change of its text lets go of the sheet.
 */
function forgetSheets({ styleSheets }: Document): void {
  for (const { ownerNode } of Array.from(styleSheets))
    if (ownerNode?.isConnected === false) ownerNode.textContent = '';
}

let last = Promise.resolve();
parentPort?.on('message', (source: string) => {
  last = last.then(async () => parentPort?.postMessage(await draw(source)));
});
