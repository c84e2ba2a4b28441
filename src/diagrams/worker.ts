/**
 * Draws diagrams in a worker thread, so that jsdom's globals never reach Astro, whose pages ask whether
 * there is a `window`. One job at a time: Mermaid keeps its state in the document.
 */
import { parentPort } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import type { MermaidConfig } from 'mermaid';
import { type Drawing, finish } from './finish.ts';
import { installLayout } from './install-layout.ts';
import { prepareSource } from './prepare-source.ts';
import { makeRandom } from './random.ts';
import { replaceColours, standInFor } from './theme.ts';

/** What the worker answers: a drawing, or why there is none. `line` counts within the diagram, from 1. */
export type Outcome = Drawing | { readonly reason: string; readonly line: number | undefined };

const GLOBALS = [
  'document',
  'Element',
  'HTMLElement',
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
const { default: mermaid } = await import('mermaid'); // after the globals: DOMPurify takes the window as it loads

const base: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  journey: {
    textPlacement: 'tspan',
    sectionColours: [standInFor('ink')],
    actorColours: [standInFor('control'), standInFor('ink-soft')],
  },
  quadrantChart: {
    pointLabelFontSize: 15,
    quadrantLabelFontSize: 16,
    xAxisLabelFontSize: 15,
    yAxisLabelFontSize: 15,
  },
  theme: 'base',
  look: 'classic',
  deterministicIds: true,
  handDrawnSeed: 1,
  logLevel: 'fatal',
};
mermaid.initialize(base);
/** The one way to Mermaid's own theme; deprecated for drawing, and nothing else tells. */
const { mermaidAPI }: { readonly mermaidAPI: { readonly getConfig: () => MermaidConfig } } = mermaid;
const colours = replaceColours(mermaidAPI.getConfig().themeVariables ?? {});
mermaid.initialize({ ...base, themeVariables: { ...colours, faceColor: standInFor('tint') } });

async function draw(source: string): Promise<Outcome> {
  const { random } = Math;
  Math.random = makeRandom(1); // layout engines draw lots, and must draw the same ones each time
  window.document.body.innerHTML = '';
  try {
    const { svg } = await mermaid.render('drawing', prepareSource(source));
    return finish(svg, window.document);
  } catch (error) {
    return explain(error, source);
  } finally {
    Math.random = random;
  }
}

/** Mermaid's parsers name the line in their message, counted after blank lines at the start, or not at all. */
function explain(error: unknown, source: string): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const line = /line:? (\d+)/i.exec(message)?.[1];
  const skipped = /^(?:\s*\n)*/.exec(prepareSource(source))?.[0].split('\n').length ?? 1;
  return { reason: message.trim(), line: line ? Number(line) + skipped - 1 : undefined };
}

let last = Promise.resolve();
parentPort?.on('message', (source: string) => {
  last = last.then(async () => parentPort?.postMessage(await draw(source)));
});
