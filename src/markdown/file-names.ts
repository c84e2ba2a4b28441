/** What pictures and data files may be called: letters, digits, Han, - _ and dots, as addresses can have them. */
const NAME = String.raw`[\w\u3400-\u9fff][\w\u3400-\u9fff.-]*`;

/** A relative path without the ending of the file. */
export const RELATIVE = String.raw`(?:\.{1,2}\/)*(?:${NAME}\/)*${NAME}`;

const PICTURE_ENDING = String.raw`\.(?:png|jpe?g|webp|avif|svg)`;
/** Tables, spreadsheets and papers that readers may take along. */
export const DATA_ENDING = String.raw`\.(?:csv|tsv|xlsx|ods|pdf)`;

/** Names of pictures get into the bundle, where words such as `__VITE_ASSET__` are the bundler's own. */
const NO_BUNDLER_WORD = '(?!.*__[A-Z])';
const PICTURE = new RegExp(`^${NO_BUNDLER_WORD}${RELATIVE}${PICTURE_ENDING}$`, 'u');
const PICTURE_FILE = new RegExp(
  String.raw`^${NO_BUNDLER_WORD}[a-z-]+\/(?:${NAME}\/)*${NAME}${PICTURE_ENDING}$`,
  'u',
);
const DATA_FILE = new RegExp(String.raw`^[a-z-]+\/(?:${NAME}\/)*${NAME}${DATA_ENDING}$`, 'u');

/** Whether an address is one that an image may have. */
export function isPictureAddress(url: string): boolean {
  return PICTURE.test(url);
}

/** Whether a path from the content folder is a picture's. */
export function isPictureFile(path: string): boolean {
  return PICTURE_FILE.test(path);
}

/** Whether a path from the content folder is that of a data file, which is published as it is. */
export function isDataFile(path: string): boolean {
  return DATA_FILE.test(path);
}
