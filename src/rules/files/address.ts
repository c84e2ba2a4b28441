import { WHOLE_FILE } from '../../domain/finding.ts';
import { dataRoute, folderOfPath, RESERVED_SLUGS } from '../../domain/ids.ts';
import type { Localised } from '../../domain/language.ts';
import { isDataFile, isPictureFile } from '../../markdown/file-names.ts';
import { defineRule, oncePerCorpus } from '../rule.ts';

export default defineRule({
  id: 'files/address',
  level: 'error',
  *check({ path }, corpus) {
    if (!isDataFile(path) && !isPictureFile(path)) return;
    const dotted = path
      .split('/')
      .slice(0, -1)
      .find((name) => /\../.test(name));
    if (dotted !== undefined) yield { ...WHOLE_FILE, message: like(dotted) };
    if (!isDataFile(path)) return;
    const [first = ''] = dataRoute(path).split('/').slice(0, -1);
    const twin = firstAt(corpus).get(addressOf(path));
    if (isSitesOwn(first)) yield { ...WHOLE_FILE, message: reserved(first) };
    if (twin !== undefined && twin !== path) yield { ...WHOLE_FILE, message: shared(path, twin) };
  },
});

/** Whether a folder of the site is written by the site itself; single terms have theirs among the content's. */
function isSitesOwn(folder: string): boolean {
  const name = folder.toLowerCase();
  return name.startsWith('_') || (RESERVED_SLUGS.has(name) && name !== 'terms');
}

/** The first data file, in order of the paths, at each address. */
const firstAt = oncePerCorpus(({ files }): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const path of [...files.keys()].filter(isDataFile).sort())
    if (!first.has(addressOf(path))) first.set(addressOf(path), path);
  return first;
});

/** Where a data file is published, and its language, as a server that knows no capitals sees it. */
function addressOf(path: string): string {
  return `${folderOfPath(path)}/${dataRoute(path)}`.toLowerCase();
}

function reserved(folder: string): Localised {
  return {
    zh: `“${folder}”是本站自己的地址，数据文件不能放在那里。请移到所在章的文件夹。`,
    en: `"${folder}" is the site's own address, where no data file can be. Move it into the folder of its chapter.`,
  };
}

function like(folder: string): Localised {
  return {
    zh: `文件夹“${folder}”名称里有点，像是一个文件，可能与另一种语言里的同名文件相撞。请去掉点。`,
    en: `The folder "${folder}" has a dot in its name, as files have, and another language may have a file of that name. Leave the dot out.`,
  };
}

function shared(path: string, twin: string): Localised {
  return {
    zh: `这个文件和 ${twin} 发布后是同一个网址 ${dataRoute(path)}（文件夹前的编号不算）。请改其一。`,
    en: `This file and ${twin} would have one address, ${dataRoute(path)}: numbers before a folder do not count. Rename one.`,
  };
}
