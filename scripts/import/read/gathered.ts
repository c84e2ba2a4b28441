import path from 'node:path';
import { formatOf } from '../../../src/content/picture-format.ts';
import { decodeURIComponentSafely } from '../html/prepare.ts';
import { isAbroad, outward, type References } from '../html/resolve.ts';
import type { Remark } from '../remark.ts';
import { type SourcePlace, WITHIN } from '../tree/document.ts';
import type { SourceFiles } from './source-files.ts';

const DATA_FILE = /\.(?:csv|tsv|xlsx|ods|pdf)$/i;
const PAGE = /\.(?:md|mdx|qmd|rmd|markdown|html?|xhtml)$/i;
const DATA_PICTURE = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/;

/** What the files of a source refer to, as it is found while they are read. */
export class Gathered {
  readonly files = new Map<string, Uint8Array>();
  readonly remarks: Remark[] = [];
  private readonly source: SourceFiles;
  private readonly nameOf: (file: string) => string;

  /** @param nameOf what remarks call a file. */
  constructor(source: SourceFiles, nameOf: (file: string) => string) {
    this.source = source;
    this.nameOf = nameOf;
  }

  /** What a file refers to. */
  referencesOf(file: string): References {
    return {
      path: this.nameOf(file),
      addressOf: (id) => `${file}#${id}`,
      link: (url, place) => this.link(file, url, place),
      picture: (url, place) => this.picture(file, url, place),
      say: (remark) => this.remarks.push(remark),
    };
  }

  private link(file: string, url: string, place: SourcePlace): string | undefined {
    if (isAbroad(url)) {
      const to = outward(url);
      if (to === undefined)
        this.say(place, 'import/link', {
          zh: `链接“${url}”不是 http 或 mailto，只留下了文字。`,
          en: `The link “${url}” is neither http nor mailto; its words stay alone.`,
        });
      return to;
    }
    const [pathname = '', fragment] = decodeURIComponentSafely(url).split('#');
    if (pathname === '') return fragment ? `${WITHIN}${file}#${fragment}` : undefined;
    const target = this.find(file, pathname.replace(/\?.*$/, ''), PAGE);
    if (target) return `${WITHIN}${target}${fragment ? `#${fragment}` : ''}`;
    const data = DATA_FILE.test(pathname) ? this.find(file, pathname) : undefined;
    if (data) {
      this.keep(data);
      return `${WITHIN}${data}`;
    }
    this.say(place, 'import/link', {
      zh: `链接“${url}”指向的文件不在其中，只留下了文字。`,
      en: `The link “${url}” leads to a file that is not there; its words stay alone.`,
    });
    return undefined;
  }

  private picture(file: string, url: string, place: SourcePlace): string | undefined {
    const [, base64] = DATA_PICTURE.exec(url) ?? [];
    if (base64) {
      const bytes = Buffer.from(base64, 'base64');
      const address = `${file}/picture-${this.files.size + 1}.${formatOf(bytes) ?? 'bin'}`;
      this.files.set(address, bytes);
      return `${WITHIN}${address}`;
    }
    const own = CODE_HOST.test(url) ? this.findHosted(url) : undefined;
    if (own) {
      this.keep(own);
      return `${WITHIN}${own}`;
    }
    if (isAbroad(url)) {
      this.say(place, 'import/picture', {
        zh: `图片“${url}”在别的网站上，没有取来。请下载后放进文件夹，写成 ![说明](图片)。`,
        en: `The picture “${url}” is on another site and was not fetched. Download it into the folder and write ![words](picture).`,
      });
      return undefined;
    }
    const target = this.find(file, decodeURIComponentSafely(url).replace(/[?#].*$/, ''));
    if (!target)
      this.say(place, 'import/picture', {
        zh: `图片“${url}”不在其中，没有带过来。`,
        en: `The picture “${url}” is not there and was left out.`,
      });
    else this.keep(target);
    return target && `${WITHIN}${target}`;
  }

  /** The file here that a code host serves: the longest end of its address that is a path of one, folders included. */
  private findHosted(url: string): string | undefined {
    const parts = decodeURIComponentSafely(url.replace(/[?#].*$/, ''))
      .split('/')
      .filter(Boolean);
    for (let from = 2; from < parts.length - 1; from++) {
      const path = parts.slice(from).join('/');
      if (this.has(path)) return path;
    }
    return undefined;
  }

  private keep(file: string): void {
    const bytes = this.files.has(file) ? undefined : this.source.read(file);
    if (bytes) this.files.set(file, bytes);
  }

  /** The file that an address means: as it is, with an ending, or the page of a folder; from its file, or from the top. */
  private find(from: string, address: string, kind?: RegExp): string | undefined {
    const plain = address.replace(/\/$/, '');
    const bases = address.startsWith('/') ? [...foldersAbove(from), ...TOPS] : [path.posix.dirname(from)];
    for (const base of bases) {
      const whole = path.posix.normalize(path.posix.join(base, plain)).replace(/^\/|^\.$/g, '');
      if (whole.startsWith('..')) continue;
      const stem = whole.replace(/\.html?$/, '');
      const candidates = kind
        ? [
            whole,
            ...ENDINGS.map((ending) => `${stem}${ending}`),
            ...INDEXES.map((name) => (whole ? `${whole}/${name}` : name)),
          ]
        : [whole];
      const found = candidates.find((each) => this.has(each) && (!kind || kind.test(each)));
      if (found) return found;
    }
    return undefined;
  }

  private has(file: string): boolean {
    return this.source.has(file);
  }

  say(place: SourcePlace, rule: Remark['rule'], message: Remark['message']): void {
    this.remarks.push({ ...place, level: 'warning', rule, message });
  }
}

/** The folder of a file and those above it, the top last. */
function foldersAbove(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [''] : [folder, ...foldersAbove(folder)];
}

/** Addresses at which code hosts serve the files of a repository. */
const CODE_HOST = /^https?:\/\/(?:raw\.githubusercontent\.com|(?:www\.)?(?:github|gitlab|gitee)\.com)\//;

const ENDINGS = ['.md', '.mdx', '.qmd', '.markdown', '.html', '.xhtml'];
const INDEXES = ['index.md', 'index.mdx', 'README.md', '_index.md', 'index.qmd', 'readme.md', 'index.html'];
/** Folders that tools take for the top of a site. */
const TOPS = ['public', 'static', 'docs', 'docs/public', 'content', 'src', 'assets'];
