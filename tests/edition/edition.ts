import { builtFolder, type Site } from '../sites.ts';

/** The site that `content/` publishes. */
export const EDITION: Site = {
  base: '/',
  folder: builtFolder('edition'),
  repository: 'example/report',
  content: 'content',
  languages: ['zh-Hans', 'zh-Hant', 'en'],
};
