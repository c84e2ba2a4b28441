/**
 * Pagefind's engine (1.6) without the script that comes with it, which is 10 KB to load: this is all of it that exact
 * search needs. The functions pass texts as places in the engine's memory; a place that is returned replaces the one
 * that was given.
 */
type Text = readonly [at: number, length: number];

type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (length: number, align: number) => number;
  readonly __wbindgen_free: (at: number, length: number, align: number) => void;
  readonly init_pagefind: (at: number, length: number) => number;
  readonly load_index_chunk: (index: number, at: number, length: number) => number;
  readonly request_indexes: (index: number, at: number, length: number) => Text;
  readonly search: (index: number, ...rest: readonly (number | boolean)[]) => Text;
};

/** A page that the engine found: its name, and how well it fits (BM25, headings first). */
type Scored = { readonly id: string; readonly score: number };

export type Engine = {
  /** The parts of the index that a query needs. */
  readonly partsFor: (query: string) => string[];
  readonly addPart: (part: Uint8Array) => void;
  /** @param exact whether the words must stand one after the other. */
  readonly search: (query: string, exact: boolean) => Scored[];
};

/** Starts the engine with an index's list. */
export async function startWasm(code: Uint8Array<ArrayBuffer>, list: Uint8Array): Promise<Engine> {
  let exports: Exports | undefined;
  const imports = {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        const table = exports?.__wbindgen_externrefs;
        const first = table?.grow(4) ?? 0;
        table?.set(0, undefined);
        [undefined, null, true, false].forEach((value, offset) => {
          table?.set(first + offset, value);
        });
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(code, imports);
  const wasm = asExports(instance.exports);
  exports = wasm;
  wasm.__wbindgen_start();
  const put = (bytes: Uint8Array): Text => {
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const write = (text: string) => put(new TextEncoder().encode(text));
  const take = ([at, length]: Text): string => {
    const text = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
    wasm.__wbindgen_free(at, length, 1);
    return text;
  };
  let index = wasm.init_pagefind(...put(list));
  return {
    partsFor: (query) => {
      const parts: string[] = JSON.parse(take(wasm.request_indexes(index, ...write(query))));
      return parts.filter(Boolean);
    },
    addPart: (part) => {
      index = wasm.load_index_chunk(index, ...put(part));
    },
    search: (query, exact) => {
      const asked = [...write(query), ...write(query), ...write('{}'), ...write(''), exact, true];
      const answer: { results: readonly { p: string; s: number }[] } = JSON.parse(
        take(wasm.search(index, ...asked)),
      );
      return answer.results.map(({ p, s }) => ({ id: p, score: s }));
    },
  };
}

function asExports(exports: WebAssembly.Exports): Exports {
  if (!hasAll(exports)) throw new Error('not the engine that this was written for');
  return exports;
}

function hasAll(exports: object): exports is Exports {
  return ['init_pagefind', 'load_index_chunk', 'request_indexes', 'search'].every((name) => name in exports);
}
