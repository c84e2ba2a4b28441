import { hideEntities, hideNumberSigns } from './hidden-characters.ts';
import { kindOf } from './kinds.ts';
import { plainLabels } from './plain-labels.ts';
import { nameByIds, type SankeyNames } from './sankey-names.ts';
import { textWidth } from './text-width.ts';
import { ROLE_CLASSES } from './theme.ts';
import { startAtZero } from './xychart.ts';

/** How wide a line of a timeline may be, in ems: its cards have a fixed width. */
const TIMELINE_LINE = 9;
/** Punctuation that may not begin a line. */
const NEVER_FIRST = /^[，。、；：！？」』》）】…]/;
const ICON = /\bfa[bklrs]?:fa-[\w-]+[ \t]*/g;
/** A label that is an icon and nothing else. */
const ONLY_ICON = /([[({>|])[ \t]*("?)[ \t]*fa[bklrs]?:fa-[\w-]+[ \t]*\2(?=[\])}|])/g;
/** Commits stand 50 pixels apart: wider names than this are turned, as Mermaid does by default. */
const COMMIT_WIDTH = 46;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What Mermaid gets to draw. */
export type Prepared = { readonly source: string; readonly names: SankeyNames };

/**
 * Works around what Mermaid cannot do, line by line, so that the lines of its error messages stay those of
 * the author: a timeline breaks text at spaces only, icons need a font, codes of characters are not decoded,
 * a sankey refuses Chinese. Adds the classes for problems and measures where they are used.
 */
export function prepareSource(written: string): Prepared {
  const kind = kindOf(written);
  const source = plainLabels(hideEntities(written))
    .replace(/^[ \t]*%%(?!\{).*$/gm, '') // Mermaid would drop the line, and count without it
    .replace(ONLY_ICON, '$1" "')
    .replace(ICON, '')
    .replaceAll('&nbsp;', ' ');
  if (/^sankey/.test(kind)) return nameByIds(source);
  const names: SankeyNames = new Map();
  if (kind === 'sequenceDiagram') return { source: hideNumberSigns(source), names };
  if (/^xychart/.test(kind)) return { source: startAtZero(source), names };
  if (kind === 'timeline') return { source: source.split('\n').map(breakTimelineLine).join('\n'), names };
  if (/^(flowchart|graph|stateDiagram|classDiagram)/.test(kind) && /:::(problem|measure)\b/.test(source))
    return { source: `${source}\n${ROLE_CLASSES}`, names };
  if (kind === 'gitGraph' && hasShortNames(source))
    return { source: `%%{init: {"gitGraph": {"rotateCommitLabel": false}}}%%${source}`, names };
  return { source, names };
}

function hasShortNames(source: string): boolean {
  const commits = source.split('\n').filter((line) => /^\s*(commit|cherry-pick)\b/.test(line));
  return commits.every((line) => {
    const name = /\bid:\s*"([^"]*)"/.exec(line)?.[1];
    return name !== undefined && textWidth(name, 14) <= COMMIT_WIDTH;
  });
}

function breakTimelineLine(line: string): string {
  if (/^\s*(timeline|title|section|acc|%%)/.test(line)) return line;
  const [period, ...events] = line.split(/(\s:\s)/);
  const broken = events.map((part) =>
    /^\s:\s$/.test(part) || part.includes('<br') ? part : breakText(part),
  );
  return [period, ...broken].join('');
}

function breakText(text: string): string {
  let broken = '';
  let line = 0;
  for (const { segment } of words.segment(text)) {
    const width = textWidth(segment, 1);
    if (line > 0 && line + width > TIMELINE_LINE && !NEVER_FIRST.test(segment)) {
      broken += '<br>';
      line = 0;
    }
    broken += segment;
    line += width;
  }
  return broken;
}
