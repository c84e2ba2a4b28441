import type { ViteUserConfig } from 'astro';

type Plugins = NonNullable<ViteUserConfig['plugins']>;

/** Stand for no characters (Unicode, 23.7): the check lets nobody write them, nor has any code of ours the two together. */
const BREAK = '\ufde1\ufde7';
/** What the words have that bundlers put something in the place of: `__VITE_ASSET__…`, `@@ASTRO-LINKS@@`, `import.meta.env`. */
const SIGNS = /[_@%.~]/g;

/**
 * Vite plugins: keep what pages say from the bundler. Text becomes strings of a module, and plugins look through whole
 * modules for words of their own; so all such words are broken while the bundle is made, and whole again in its files.
 */
export function proseLiterals(): Plugins {
  return [
    {
      name: 'prose-literals',
      apply: 'build',
      transform: {
        filter: { id: /\.mdx$/ },
        handler(code) {
          const strings: Literal[] = [];
          collectStrings(this.parse(code), strings);
          strings.sort((a, b) => a.start - b.start);
          let at = 0;
          const parts = strings.flatMap(({ start, end, value }) => {
            const before = code.slice(at, start);
            at = end;
            return [before, JSON.stringify(value.replace(SIGNS, `$&${BREAK}`))];
          });
          return { code: parts.join('') + code.slice(at), map: null };
        },
      },
    },
    {
      name: 'prose-literals:whole',
      apply: 'build',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'chunk' && file.code.includes(BREAK))
              file.code = file.code.replaceAll(BREAK, '');
        },
      },
    },
  ];
}

type Literal = { readonly start: number; readonly end: number; readonly value: string };

/** Which parts of a syntax tree name modules: they are looked up as they stand. */
const NAMES_MODULE = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
]);

/** The strings of a syntax tree (ESTree), but the names of modules. */
function collectStrings(node: unknown, into: Literal[]): void {
  if (Array.isArray(node)) {
    for (const each of node) collectStrings(each, into);
  } else if (isNode(node)) {
    if (isString(node)) {
      if (node.value.search(SIGNS) >= 0) into.push(node);
      return;
    }
    for (const [key, child] of Object.entries(node))
      if (key !== 'source' || !NAMES_MODULE.has(node.type)) collectStrings(child, into);
  }
}

function isNode(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isString(node: { readonly type: string }): node is Literal & { readonly type: string } {
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string';
}
