import type { APIRoute } from 'astro';
import type { PictureFacts } from '../../../../content/facts.ts';
import { namePicture } from '../../../../paper/picture-names.ts';
import { preparePictures } from '../../../../paper/prepare-pictures.ts';
import { editionPaths, loadSite } from '../../../_site.ts';

type Props = { name: string; facts: PictureFacts };

export async function getStaticPaths() {
  const { makeBook } = await loadSite();
  const paths = await Promise.all(
    (await editionPaths()).map(async ({ params, props: { edition } }) =>
      [...(await makeBook(edition)).pictures].map(([path, facts]) => {
        const name = namePicture(path, facts);
        return { params: { ...params, name: name.replace(/^pictures\//, '') }, props: { name, facts } };
      }),
    ),
  );
  return paths.flat();
}

export const GET: APIRoute<Props> = async ({ props: { name, facts } }) => {
  const [bytes] = (await preparePictures(new Map([[name, { kind: 'photograph', facts }]]))).values();
  return new Response(bytes ? new Uint8Array(bytes) : null);
};
