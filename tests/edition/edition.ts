import path from 'node:path';
import type { Site } from '../sites.ts';

/** The site that `content/` publishes. */
export const EDITION: Site = {
  base: '/',
  folder: path.resolve('node_modules/.cache/test-sites/edition'),
  repository: 'example/report',
  content: 'content',
  languages: ['zh-Hans', 'zh-Hant', 'en'],
};
