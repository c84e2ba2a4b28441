import type { Flaw } from '../domain/finding.ts';
import { WHOLE_FILE } from '../domain/finding.ts';
import { type PageName, parsePagePath, parseTermPath, RESERVED_SLUGS } from '../domain/ids.ts';
import type { Localised } from '../domain/language.ts';
import type { Rule } from './rule.ts';

/** Pages of the edition outside the chapters: the abstract on the home page, and the page about the edition. */
const FRONT_PAGE = /^[a-z-]+\/(home\.mdx|about\.mdx|report\.yaml)$/;
const PICTURE = /^[a-z-]+\/[\w/-]+\.(png|jpe?g|webp|avif|svg)$/;

/** Files are regular files with a numbered name of their own, from which order and addresses come. */
export const fileName: Rule = function* (entry, corpus) {
  if (entry.storage === 'symlink') {
    yield flaw('files/symlink', {
      zh: '这是符号链接，内容目录里只能有普通文件。请换成文件本身。',
      en: 'Found a symbolic link; expected a regular file. Put the file itself here.',
    });
    return;
  }
  if (entry.storage === 'too-large') {
    yield flaw('files/too-large', {
      zh: '文件过大，未作解析：.mdx 应不超过 256 KB，图片不超过 1 MB。请拆分或压缩。',
      en: 'The file is too large and was not read: expected 256 KB at most for .mdx, 1 MB for a picture. Split or compress it.',
    });
    return;
  }
  if (entry.storage === 'special') {
    yield flaw('files/special', {
      zh: '这不是普通文件（管道、设备或套接字）。内容目录里只能有普通文件，请删去。',
      en: 'Found a pipe, device or socket; expected a regular file. Remove it.',
    });
    return;
  }
  const page = parsePagePath(entry.path);
  if (!page) {
    const known = FRONT_PAGE.test(entry.path) || PICTURE.test(entry.path) || parseTermPath(entry.path);
    if (!known) yield flaw('files/name', unexpectedName(entry.path));
    return;
  }
  const { chapter, section } = page;
  const slug = section?.slug ?? chapter.slug;
  if (!section && RESERVED_SLUGS.has(slug)) {
    yield flaw('files/reserved', {
      zh: `“${slug}”是本站其他页面的地址，不能用作章名。请改文件夹名。`,
      en: `"${slug}" is the address of another page of the site. Rename the chapter's folder.`,
    });
  }
  if (section && !corpus.files.has(chapterIndex(page))) {
    yield flaw('files/no-chapter', {
      zh: `这一章缺少 index.mdx（应在 ${chapterIndex(page)}）。请补上，写明章的 title 和 summary。`,
      en: `The chapter has no index.mdx (expected ${chapterIndex(page)}). Add one with the chapter's title and summary.`,
    });
  }
  const twin = findTwin(page, corpus.files.keys());
  if (twin) {
    yield flaw('files/duplicate', {
      zh: `编号或名称与 ${twin} 重复。同级文件的编号和名称都不能相同，请改其一。`,
      en: `Number or name is the same as that of ${twin}. Siblings need numbers and names of their own; rename one.`,
    });
  }
};

function chapterIndex({ path }: PageName): string {
  return path.replace(/[^/]+$/, 'index.mdx');
}

/** The first sibling, in path order, that has the same number or slug. */
function findTwin(page: PageName, paths: Iterable<string>): string | undefined {
  for (const path of paths) {
    if (path >= page.path) continue;
    const other = parsePagePath(path);
    if (!other || other.folder !== page.folder || !other.section !== !page.section) continue;
    const sameChapter = chapterIndex(other) === chapterIndex(page);
    if (page.section && other.section) {
      if (sameChapter && same(page.section, other.section)) return path;
    } else if (!sameChapter && same(page.chapter, other.chapter)) return path;
  }
  return undefined;
}

function same(a: PageName['chapter'], b: PageName['chapter']): boolean {
  return a.number === b.number || a.slug === b.slug;
}

function flaw(rule: string, message: Localised): Flaw {
  return { ...WHOLE_FILE, rule, message };
}

function unexpectedName(path: string): Localised {
  return {
    zh: `不认识的文件名“${path}”。应为 zh/01-market/index.mdx 或 zh/01-market/02-competition.mdx 这样的小写名称，两位编号在前；术语为 zh/terms/psd2.mdx；图片可用 png、jpg、webp、avif、svg。`,
    en: `Unexpected file name "${path}". Expected a lower-case name such as zh/01-market/index.mdx or zh/01-market/02-competition.mdx, two digits first; zh/terms/psd2.mdx for a term; pictures may be png, jpg, webp, avif or svg.`,
  };
}
