// @ts-check
import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { splitClaimId } from './src/domain/ids.ts';
import { ALL_LANGUAGES, traitsOf } from './src/domain/language.ts';
import { allSections } from './src/domain/report.ts';
import { loadWords } from './src/i18n/load-words.ts';
import { dataFiles } from './src/integrations/data-files.ts';
import { drawingFiles } from './src/integrations/drawing-files.ts';
import { headingWords } from './src/integrations/heading-words.ts';
import { nativeDefines } from './src/integrations/native-defines.ts';
import { panelFile } from './src/integrations/panel-file.ts';
import { paperFiles } from './src/integrations/paper-files.ts';
import { proseLiterals } from './src/integrations/prose-literals.ts';
import { leaveSearchPages } from './src/integrations/search-pages.ts';
import { shortPreload } from './src/integrations/short-preload.ts';
import { themeScript } from './src/integrations/theme-script.ts';
import { trimPages } from './src/integrations/trim-pages.ts';
import { watchContent } from './src/integrations/watch-content.ts';
import { loadEditionsOnce } from './src/load-editions.ts';
import { compiledDirOf } from './src/markdown/content-path.ts';
import { dialect } from './src/markdown/parse.ts';
import { rehypeEmphasis } from './src/markdown/plugins/rehype-emphasis.ts';
import { rehypeRagged } from './src/markdown/plugins/rehype-ragged.ts';
import { rehypeTables } from './src/markdown/plugins/rehype-tables.ts';
import { remarkDiagrams } from './src/markdown/plugins/remark-diagrams.ts';
import { remarkFallback } from './src/markdown/plugins/remark-fallback.ts';
import { remarkFootnotes } from './src/markdown/plugins/remark-footnotes.ts';
import { remarkGrounds } from './src/markdown/plugins/remark-grounds.ts';
import { remarkPoints } from './src/markdown/plugins/remark-points.ts';
import {
  remarkAddresses,
  remarkMarks,
  remarkRefuseUnsafe,
  remarkSubheadings,
} from './src/markdown/plugins/remark-report.ts';
import { remarkTables } from './src/markdown/plugins/remark-tables.ts';
import { remarkTaskLists } from './src/markdown/plugins/remark-task-lists.ts';
import { loadSettings } from './src/settings.ts';

const settings = loadSettings();
const contentDir = path.resolve(settings.contentDir);

/** The words of each language's pages, by the name of its folder. */
const words = Object.fromEntries(
  await Promise.all(
    ALL_LANGUAGES.map(async (language) => [traitsOf(language).folder, await loadWords(language)]),
  ),
);

const { editions, lent, drawingSizes, grounds, writeCompiled } = await loadEditionsOnce(contentDir);
await writeCompiled();
const prefixes = Object.fromEntries(
  editions.map(({ language, prefix }) => [traitsOf(language).folder, prefix]),
);

/** Of each section the measures that the report proposes and does not say are done. */
const proposed = new Map(
  editions.flatMap(({ report }) =>
    allSections(report).map((section) => [
      section.contentPath,
      new Set(
        section.measures.filter(({ kind }) => kind === 'proposed').map(({ id }) => splitClaimId(id).name),
      ),
    ]),
  ),
);

/**
 * Not by `defineConfig`: its module brings SVGO and more, which takes a build 0.4 s of a processor to load.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site: settings.origin,
  base: settings.base,
  outDir: process.env.OUT_DIR ?? 'dist',
  // apart for each content folder: Astro takes files with equal names and texts for the same file
  cacheDir: path.resolve(
    process.env.CACHE_DIR || 'node_modules/.cache',
    'astro',
    path.basename(compiledDirOf(contentDir)),
  ),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [...nativeDefines(), ...proseLiterals(), ...shortPreload()],
    build: {
      rolldownOptions: {
        // of every page in MDX: Astro's own mark, which does its work before this warning is due
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
        output: {
          codeSplitting: {
            // small, and always wanted together; what marks a followed result needs the first alone
            groups: [
              {
                name: 'match',
                test: /src\/search\/(match|normalise|numerals|page|radicals|stem|tokens)\.ts$/,
                priority: 2,
              },
              { name: 'query', test: /src\/search\/query\.ts$|search\/show\/search-items\.ts$/ },
            ],
          },
        },
      },
    },
  },
  integrations: [
    mdx({ optimize: true }),
    drawingFiles(contentDir, drawingSizes),
    themeScript(),
    panelFile(),
    trimPages(),
    headingWords(contentDir),
    leaveSearchPages(contentDir, process.env.SEARCH_PAGES),
    dataFiles(contentDir, settings.base),
    paperFiles(settings),
    watchContent(contentDir),
  ],
  // at effort 1 AVIF takes as long as WebP, and a fifth fewer bytes
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      config: { avif: { effort: 1, quality: 60 } },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false, // `dialect` names it, so that checks and build read the same language
      smartypants: false, // would alter Chinese quotation marks
      remarkPlugins: [
        ...dialect,
        remarkRefuseUnsafe,
        [remarkMarks, { contentDir, proposed }],
        [remarkSubheadings, { contentDir }],
        [remarkAddresses, { contentDir, base: settings.base, prefixes }],
        [
          remarkDiagrams,
          {
            contentDir,
            base: settings.base,
            prefixes,
            words,
          },
        ],
        [remarkFootnotes, { contentDir, words }],
        [remarkGrounds, { contentDir, grounds }],
        [remarkTables, { contentDir, words }],
        [remarkTaskLists, { contentDir, words }],
        [remarkPoints, { contentDir }],
        [remarkFallback, { contentDir, lent }],
      ],
      rehypePlugins: [rehypeTables, rehypeRagged, rehypeEmphasis],
    }),
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] }, // Pagefind's script and engine
    },
  },
};
