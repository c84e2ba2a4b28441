import { isKnownPath } from '../../content/layout.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { folderOfPath } from '../../domain/ids.ts';
import { LANGUAGES, type Localised, WRITTEN_LANGUAGES } from '../../domain/language.ts';
import { isDataFile, isPictureFile } from '../../markdown/file-names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/name',
  level: 'error',
  *check({ path, storage }) {
    if (storage !== 'file') return;
    const long = path.split('/').find((name) => Buffer.byteLength(name) > MOST_BYTES);
    if (long) yield { ...WHOLE_FILE, message: tooLong(long) };
    if (isKnownPath(path)) {
      if (!isWritten(folderOfPath(path))) yield { ...WHOLE_FILE, message: unknownFolder(path) };
      return;
    }
    const tidied = tidyName(path);
    const tidy = isPictureFile(tidied) || isDataFile(tidied);
    yield { ...WHOLE_FILE, message: tidy ? untidyName(path, tidied) : unexpectedName(path) };
  },
});

/** What is built from a page has a longer name, and file systems take 255 bytes. */
const MOST_BYTES = 120;

function tooLong(name: string): Localised {
  const length = Buffer.byteLength(name);
  return {
    zh: `名称“${name}”有 ${length} 个字节，应不超过 ${MOST_BYTES} 个（一个汉字是 3 个字节）。请改短。`,
    en: `The name "${name}" has ${length} bytes; expected ${MOST_BYTES} at most (a Han character has 3). Shorten it.`,
  };
}

const FOLDERS: readonly string[] = WRITTEN_LANGUAGES.map((language) => LANGUAGES[language].folder);

/** Whether people write in a folder. What stands in another is never published, or made of another language's. */
function isWritten(folder: string): boolean {
  return FOLDERS.includes(folder);
}

function unknownFolder(path: string): Localised {
  const folder = folderOfPath(path);
  return {
    zh: `文件夹“${folder}”不是本站能写的语言，里面的文件不会发布。应为 ${FOLDERS.join('、')} 之一（繁体由 zh 转换而来）；请移到那里，或删去。`,
    en: `The folder "${folder}" is no language that is written here, so the file would not be published. Expected one of ${FOLDERS.join(', ')} (Traditional Chinese is made from zh); move the file there, or delete it.`,
  };
}

/** The nearest name that addresses can have. */
function tidyName(path: string): string {
  const name = path
    .replace(/\.\w+$/, (ending) => ending.toLowerCase())
    .replace(/[^\w\u3400-\u9fff./-]+/g, '-')
    .replace(/__+(?=[A-Z])/g, '_');
  return name.replace(/(^|\/)[.-]+/g, '$1').replace(/-+\./g, '.');
}

function untidyName(path: string, tidied: string): Localised {
  const [name, better] = [path, tidied].map((each) => each.slice(each.lastIndexOf('/') + 1));
  return {
    zh: `文件名“${name}”里有网址不便写的字符。名称里只有字母、数字、汉字、- _ 和 .，没有空格，大写字母前没有 __，扩展名小写。请改名，例如 ${better}，正文里的链接一起改。`,
    en: `The name "${name}" has characters that addresses cannot have as they are. Expected letters, digits, Han, - _ and dots, no spaces, no __ before a capital, the ending in lower case. Rename it, to ${better} for example, and change the links to it.`,
  };
}

function unexpectedName(path: string): Localised {
  return {
    zh: `不认识的文件名“${path}”。应为 zh/01-market/index.mdx 或 zh/01-market/02-competition.mdx 这样的小写名称，两位编号在前；术语为 zh/terms/psd2.mdx；图片可用 png、jpg、webp、avif、svg，数据文件可用 csv、tsv、xlsx、ods、pdf，扩展名小写；名称里只有字母、数字、汉字、- _ 和 .，没有空格。`,
    en: `Unexpected file name "${path}". Expected a lower-case name such as zh/01-market/index.mdx or zh/01-market/02-competition.mdx, two digits first; zh/terms/psd2.mdx for a term; pictures may be png, jpg, webp, avif or svg, data csv, tsv, xlsx, ods or pdf, in lower case; their names have letters, digits, Han, - _ and . but no spaces.`,
  };
}
