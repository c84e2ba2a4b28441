import type { Suggestion } from '../../../search/suggest.ts';

/** The names of what is in a chapter, by its folder. */
export function namesInside(names: readonly Suggestion[], folder: string): readonly Suggestion[] {
  return folder ? names.filter(({ entry }) => entry.route.startsWith(`${folder}/`)) : names;
}
