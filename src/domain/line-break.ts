/** Marks that all scripts share: what stands beyond them decides. */
const SHARED = '[“”‘’—…]*';
const WIDE = String.raw`[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]`;
const UNSPACED_END = new RegExp(`${WIDE}${SHARED}$`, 'u');
const UNSPACED_START = new RegExp(`^${SHARED}${WIDE}`, 'u');

/** How far beyond shared marks to look. */
const FAR = 12;

/** What a break between two lines becomes when they are joined: nothing beside Han, as nobody types a space there. */
export function lineBreakBetween(left: string, right: string): '' | ' ' {
  return UNSPACED_END.test(left.slice(-FAR)) || UNSPACED_START.test(right) ? '' : ' ';
}
