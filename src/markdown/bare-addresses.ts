import type { Link } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Effects, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

/** GFM's constructs for addresses that are written out, and where else to find them: by the code that they start with. */
const NAMES: ReadonlySet<string | undefined> = new Set(['wwwAutolink', 'protocolAutolink']);
const LAST_ASCII = 126;

/**
 * remark plugin, to stand behind GFM: an address that is written out ends before the first character that is not
 * ASCII. GFM lets it run on to the next space, which Chinese text does not have: the link would take the rest of the
 * sentence along, with all the markup in it.
 */
export function remarkBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(asciiAddresses());
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(withoutTransforms);
}

/**
 * GFM looks for addresses once more in the tree, for those behind a bracket that makes no link: they run on to the next
 * space, and the text around them no longer says where it stands.
 */
function withoutTransforms<Part extends { transforms?: unknown }>(part: Part): Omit<Part, 'transforms'> {
  const { transforms: _, ...extension } = part;
  return extension;
}

function asciiAddresses(): Extension {
  const text = Object.entries(gfmAutolinkLiteral().text ?? {}).flatMap(([code, constructs]) => {
    const ours = [constructs ?? []].flat().filter(({ name }) => NAMES.has(name));
    return ours.length > 0 ? [[code, ours.map((construct) => withinAscii(construct))] as const] : [];
  });
  return {
    text: Object.fromEntries(text),
    disable: { null: [...NAMES].flatMap((name) => name ?? []) },
  };
}

/** What the tokenizer stands at, and how many states are being called within each other. */
type Reading = { code: Code; depth: number };

/** The construct, and those that it tries inside, for which the text ends before any character that is not ASCII. */
function withinAscii(construct: Construct, reading: Reading = { code: null, depth: 0 }): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let left = false;
    const leave =
      (state: State): State =>
      () => {
        left = true;
        return state(reading.code); // what follows sees the character as it is
      };
    const within =
      (state: State): State =>
      (code) => {
        if (reading.depth === 0) reading.code = code;
        reading.depth++;
        const next = state(isWithin(reading.code) ? reading.code : null);
        reading.depth--;
        return left || !next ? next : within(next);
      };
    const ours = {
      ...effects,
      attempt: trying(effects.attempt, reading),
      check: trying(effects.check, reading),
    };
    return within(construct.tokenize.call(this, ours, leave(ok), leave(nok)));
  };
  return { ...construct, name: `ascii-${construct.name}`, tokenize };
}

function trying(attempt: Effects['attempt'], reading: Reading): Effects['attempt'] {
  return (constructs, ...states) =>
    attempt(isConstruct(constructs) ? withinAscii(constructs, reading) : constructs, ...states);
}

function isConstruct(constructs: Parameters<Effects['attempt']>[0]): constructs is Construct {
  return 'tokenize' in constructs && typeof constructs.tokenize === 'function';
}

function isWithin(code: Code): boolean {
  return code !== null && code <= LAST_ASCII;
}

/** Whether a link is an address written out in the text, without brackets. */
export function isBareAddress({ url, children, position }: Link): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return false;
  const spelled = [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(url);
  return spelled && position?.start.offset === only.position?.start.offset;
}
