import path from 'node:path';
import type { History } from '../domain/history.ts';
import { readHistory } from '../model/history.ts';
import { settings } from '../settings.ts';

let loaded: Promise<History> | undefined;

/** The history of the content, read once for a build. */
export function loadHistory(): Promise<History> {
  loaded ??= readHistory(path.resolve(settings.contentDir));
  return loaded;
}
