import { WHOLE_FILE } from '../../domain/finding.ts';
import { frontPageOf, parsePagePath, parseTermPath } from '../../domain/ids.ts';
import type { Localised } from '../../domain/language.ts';
import { isPictureFile } from '../../markdown/file-names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/name',
  level: 'error',
  *check({ path, storage }) {
    if (storage !== 'file') return;
    const known =
      parsePagePath(path) || parseTermPath(path) || frontPageOf(path) || /^[a-z-]+\/report\.yaml$/.test(path);
    if (known || isPictureFile(path)) return;
    yield { ...WHOLE_FILE, message: unexpectedName(path) };
  },
});

function unexpectedName(path: string): Localised {
  return {
    zh: `不认识的文件名“${path}”。应为 zh/01-market/index.mdx 或 zh/01-market/02-competition.mdx 这样的小写名称，两位编号在前；术语为 zh/terms/psd2.mdx；图片可用 png、jpg、webp、avif、svg。`,
    en: `Unexpected file name "${path}". Expected a lower-case name such as zh/01-market/index.mdx or zh/01-market/02-competition.mdx, two digits first; zh/terms/psd2.mdx for a term; pictures may be png, jpg, webp, avif or svg.`,
  };
}
