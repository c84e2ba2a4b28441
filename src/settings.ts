import type { Language } from './domain/language.ts';
import type { Repository } from './domain/repository-links.ts';

const DEFAULT_SITE = 'http://localhost:4321/';

/** `SITE_URL` names host and base path, for instance `https://example.org/some/base/`. */
const site = readSite(process.env['SITE_URL'] ?? DEFAULT_SITE);

/** Source repository, without a slash at the end; GitHub Actions names the one it runs for. */
const repository = process.env['GITHUB_REPOSITORY']
  ? `https://github.com/${process.env['GITHUB_REPOSITORY']}`
  : undefined;

const sources: Repository | undefined = repository
  ? { url: repository, branch: 'main', folder: 'content' }
  : undefined;

/** Ends the command where there is no such address: nothing can be built for it. */
function readSite(address: string): URL {
  if (URL.canParse(address)) return new URL(address);
  console.error(
    `SITE_URL is "${address}"; expected host and base path, such as https://example.org/some/base/`,
  );
  return process.exit(2);
}

const titleLines = ['分析支付宝未来发展中', '面临问题及对策'] as const;

/**
 * All that is particular to this report outside `content/`. To publish another report, change this file
 * and the content folder.
 */
export const settings = {
  title: titleLines.join(''),
  /** The title, broken where it may be broken on the title page. */
  titleLines,
  /** What the site is about, for search engines and link previews. */
  description:
    '《分析支付宝未来发展中面临问题及对策》的独立编辑版：八章二十四节，逐点可读、可搜、可引用。与支付宝和蚂蚁集团无关。',
  /** How the edition is cited. Version and date change with its substance; see CHANGELOG.md. */
  edition: { editor: '独立编辑版编者', name: '独立编辑版', version: '0.1.0', date: '2026-11-22' },
  language: 'zh-Hans' satisfies Language,
  pointsPerSection: 3,
  /** Words that stand on nearly every page, so that they say little in a question typed into the search. */
  siteWords: ['支付宝', '报告'],
  /** What problems are sorted under on the page of problems and measures, in this order. */
  themes: ['合规', '竞争', '技术与安全', '用户', '风险', '社会', '组织'],
  /** Content folder, relative to the project's root. */
  contentDir: process.env['CONTENT_DIR'] ?? 'content',
  origin: site.origin,
  /** Base path, with a slash at both ends. */
  base: site.pathname.endsWith('/') ? site.pathname : `${site.pathname}/`,
  /** Whether the address is where the site will really be found, so that pages may name it. */
  published: process.env['SITE_URL'] !== undefined,
  repository,
  /** Where the content is edited; pages lead there if it is known. */
  sources,
  /**
   * Where readers without a GitHub account report errors and rights holders ask for removal. The default
   * is a reserved name that receives nothing: the deploy workflow refuses to publish with it.
   */
  contact: process.env['CONTACT_EMAIL'] || 'contact@report.example',
} as const;
