import type { APIRoute } from 'astro';
import { makeTwins } from '../views/twins.ts';
import { loadSite } from './_site.ts';

type Props = { text: string };

export async function getStaticPaths() {
  const { editions, writeSources } = await loadSite();
  return editions.flatMap((edition) =>
    makeTwins(edition, writeSources(edition.deployment.origin + edition.deployment.base)).map(
      ({ route, text }) => ({ params: { twin: `${edition.prefix}${route}index` }, props: { text } }),
    ),
  );
}

/** `…/index.md`: a page as Markdown. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
