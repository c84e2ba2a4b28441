import { routeOfPath } from '../../domain/ids.ts';
import type { Link } from '../../markdown/links.ts';
import type { Corpus } from '../rule.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'links/missing-target',
  level: 'error',
  *check({ page }, corpus) {
    for (const { target, place } of page?.body.links ?? []) {
      if (target.kind === 'external' || target.kind === 'refused' || isThere(target, corpus)) continue;
      yield {
        ...place,
        message: {
          zh: `链接指向 ${target.path}，没有这个文件。请核对文件名和 ../ 的层数。`,
          en: `Link leads to ${target.path}, which does not exist. Check the file name and the number of ../ steps.`,
        },
      };
    }
  },
});

function isThere(target: Extract<Link, { path: string }>, { served }: Corpus): boolean {
  return served.has(target.path) && (target.kind === 'file' || routeOfPath(target.path) !== undefined);
}
