import type { Repository } from './repository-links.ts';

/** Where a site is deployed; nothing of any report. */
export type Deployment = {
  readonly origin: string;
  /** Base path, with a slash at both ends. */
  readonly base: string;
  /** Whether the address is where the site will really be found, so that pages may name it. */
  readonly published: boolean;
  /** Where the content is edited; pages lead there if it is known. */
  readonly sources: Repository | undefined;
  /** Where readers report errors and rights holders ask for removal. */
  readonly contact: string | undefined;
};
