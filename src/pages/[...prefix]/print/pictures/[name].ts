import type { APIRoute } from 'astro';
import { namePicture } from '../../../../paper/picture-names.ts';
import { preparePictures } from '../../../../paper/prepare-pictures.ts';
import type { VolumePicture } from '../../../../paper/volume-picture.ts';
import { editionPaths, loadSite } from '../../../_site.ts';

type Props = { name: string; picture: VolumePicture };

export async function getStaticPaths() {
  const { makeBook } = await loadSite();
  const paths = await Promise.all(
    (await editionPaths()).map(async ({ params, props: { edition } }) =>
      [...(await makeBook(edition)).pictures].map(([path, facts]) => {
        const name = namePicture(path, facts);
        const picture: VolumePicture = { kind: 'photograph', facts };
        return { params: { ...params, name: name.replace(/^pictures\//, '') }, props: { name, picture } };
      }),
    ),
  );
  return paths.flat();
}

export const GET: APIRoute<Props> = async ({ props: { name, picture } }) => {
  const [bytes] = (await preparePictures(new Map([[name, picture]]))).values();
  return new Response(bytes ? new Uint8Array(bytes) : null);
};
