import type { ViteUserConfig } from 'astro';

/** Astro's plugin that puts values in the place of `import.meta.env` with esbuild, a program that it starts. */
const STARTS_ESBUILD = 'astro:vite-plugin-env';

type Plugins = NonNullable<ViteUserConfig['plugins']>;

/**
 * Vite plugin: leaves `import.meta.env` to the bundler, which has the same values and starts no program, so that a build
 * of a stranger's content need not be allowed to.
 */
export function nativeDefines(): Plugins {
  return [
    {
      name: 'native-defines',
      apply: 'build',
      configResolved({ plugins }) {
        const plugin = plugins.find(({ name }) => name === STARTS_ESBUILD);
        if (plugin) delete plugin.transform;
      },
    },
  ];
}
