import { keep, readKnown } from './draw.ts';
import type { Drawing, Picture } from './finish.ts';

/** Characters that all stand on a full square, so that one may take the place of another. */
const SQUARE = /^[\u2018-\u201d\u2e80-\u9fff]$/u;

/**
 * Keeps for a source the drawing of another that is the same but for its script: same length, square characters in
 * place of square characters. Drawing takes a hundred times as long. Where it cannot be done, nothing is kept, and the
 * source is drawn when it is asked for; what was refused in one script is not tried in another.
 */
export function drawAlike(source: string, like: string): void {
  const known = source === like || readKnown(source) ? undefined : readKnown(like);
  if (!known) return;
  if ('why' in known) {
    keep(source, known);
    return;
  }
  const becomes = compareScripts(like, source);
  if (becomes) keep(source, replaceCharacters(known, becomes));
}

/** What each character becomes; `undefined` if one becomes two different ones, or the sources differ otherwise. */
function compareScripts(from: string, to: string): ReadonlyMap<string, string> | undefined {
  if (from.length !== to.length) return undefined;
  const becomes = new Map<string, string>();
  for (let at = 0; at < from.length; at++) {
    const [character, other] = [from.charAt(at), to.charAt(at)];
    if ((becomes.get(character) ?? other) !== other) return undefined;
    if (character !== other && !(SQUARE.test(character) && SQUARE.test(other))) return undefined;
    becomes.set(character, other);
  }
  return becomes;
}

function replaceCharacters(drawing: Drawing, becomes: ReadonlyMap<string, string>): Drawing {
  const replace = (text: string) =>
    text.replace(/[^\0-\x7f]/gu, (character) => becomes.get(character) ?? character);
  const replaceIn = (picture: Picture): Picture => ({
    ...picture,
    svg: replace(picture.svg),
    links: picture.links.map(replace),
  });
  const { narrow, labels } = drawing;
  return {
    ...drawing,
    ...replaceIn(drawing),
    labels: labels.map(replace),
    ...(narrow && { narrow: replaceIn(narrow) }),
  };
}
