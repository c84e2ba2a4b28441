import type { AstroIntegration } from 'astro';
import { storageKey } from '../domain/storage-key.ts';

/**
 * Astro integration: sets the reader's chosen colour scheme before the first paint. Inline and hashed by
 * Astro's CSP; everything else about the choice is in `client/reading/theme.ts`, loaded later.
 */
export function themeScript(): AstroIntegration {
  return {
    name: 'theme-script',
    hooks: {
      'astro:config:setup': ({ config, injectScript }) => {
        const key = JSON.stringify(storageKey('theme', config.base));
        injectScript(
          'head-inline',
          `try{const t=localStorage.getItem(${key});if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`,
        );
      },
    },
  };
}
