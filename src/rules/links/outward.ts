import type { FileFacts, LinkFact } from '../../content/facts.ts';

/** The links of a file that lead out of the edition, with their addresses; `undefined` for one that cannot be read. */
export function* outwardLinks({ page }: FileFacts): Iterable<{ link: LinkFact; url: URL | undefined }> {
  for (const link of page?.body.links ?? []) {
    if (link.target.kind !== 'external' || link.form === 'node') continue;
    const url = URL.parse(link.url);
    yield { link, url: url && !url.username && !url.password ? url : undefined };
  }
}
