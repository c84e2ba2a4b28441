import { registerHooks } from 'node:module';

/** Mermaid's (12.3) copy of its whole configuration, property by property, for each of tens of thousands of questions. */
export const COPIED = 'return assignWithDepth_default({}, currentConfig);';
/** Its first copy of each configuration is kept, and copied in one step a level: whoever asks may change what he gets. */
export const KEPT = `if (getConfig.of !== currentConfig) {
    const kept = assignWithDepth_default({}, currentConfig);
    const isObject = (value) => typeof value === "object" && value !== null;
    getConfig.of = currentConfig;
    getConfig.kept = kept;
    getConfig.within = Object.keys(kept).filter((key) => isObject(kept[key]))
      .map((key) => [key, Object.keys(kept[key]).filter((inner) => isObject(kept[key][inner]))]);
  }
  const copyOf = (value) => Array.isArray(value) ? [...value] : { ...value };
  const config = { ...getConfig.kept };
  for (const [key, inner] of getConfig.within) {
    const own = copyOf(config[key]);
    for (const name of inner) own[name] = copyOf(own[name]);
    config[key] = own;
  }
  return config;`;

/**
 * Imports Mermaid so that it keeps its configuration between two changes of it: copying it was a tenth of all drawing. Its
 * answers are the same, and if that line is written otherwise one day, nothing is changed.
 */
export async function importMermaid() {
  const hooks = registerHooks({
    load: (url, context, load) => {
      const loaded = load(url, context);
      const { source } = loaded;
      if (!source || !/\/mermaid\/dist\//.test(url)) return loaded;
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
      return { ...loaded, source: text.replace(COPIED, () => KEPT) };
    },
  });
  try {
    return await import('mermaid');
  } finally {
    hooks.deregister();
  }
}
