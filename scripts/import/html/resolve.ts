import type { Remark } from '../remark.ts';
import type { SourcePlace } from '../tree/document.ts';

/** How a reader takes what a source refers to, and what it says of what cannot be taken. */
export type References = {
  /** The file that is read, as remarks call it. */
  readonly path: string;
  /** A name in the tree for an id of the file. */
  readonly addressOf: (id: string) => string;
  /** The address of a link; nothing for one that leads nowhere, whose words stay. */
  readonly link: (url: string, place: SourcePlace) => string | undefined;
  /** The address of a picture; nothing for one that is not there. */
  readonly picture: (url: string, place: SourcePlace) => string | undefined;
  readonly say: (remark: Remark) => void;
};

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an address has a scheme, or a host of its own. */
export function isAbroad(url: string): boolean {
  return SCHEME.test(url) || url.startsWith('//');
}

/** An address that content may link to, as it is; nothing for any other scheme. */
export function outward(url: string): string | undefined {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  return /^(?:https?|mailto):/i.test(whole) ? whole.replaceAll(/\s/g, '%20') : undefined;
}
