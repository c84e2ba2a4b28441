// @ts-check
import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { zhHans } from './src/i18n/strings.ts';
import { pagefindIndex } from './src/integrations/pagefind.ts';
import { themeScript } from './src/integrations/theme-script.ts';
import { dialect } from './src/markdown/parse.ts';
import { rehypeCellAlign } from './src/markdown/rehype-cell-align.ts';
import { remarkDiagrams } from './src/markdown/remark-diagrams.ts';
import { remarkAddresses, remarkPoints, remarkRefuseUnsafe } from './src/markdown/remark-report.ts';
import { settings } from './src/settings.ts';

const contentDir = path.resolve(settings.contentDir);

export default defineConfig({
  site: settings.origin,
  base: settings.base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx(), themeScript(), pagefindIndex({ ...settings, contentDir })],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false, // `dialect` names it, so that checks and build read the same language
      smartypants: false, // would alter Chinese quotation marks
      remarkPlugins: [
        ...dialect,
        remarkRefuseUnsafe,
        [remarkAddresses, { contentDir, base: settings.base }],
        [
          remarkDiagrams,
          {
            contentDir,
            base: settings.base,
            labels: { byLine: zhHans.drawnHere, enlarge: zhHans.enlarge },
          },
        ],
        [remarkPoints, { contentDir, citeLabel: zhHans.citePoint }],
      ],
      rehypePlugins: [rehypeCellAlign],
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
});
