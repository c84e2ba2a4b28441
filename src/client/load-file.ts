/** What Pagefind's files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;
/** A server that has not answered by then is not going to, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Fetches one of the index's files and unpacks it.
 *
 * @throws if it cannot be had.
 */
export async function loadFile(
  address: string,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${response.url}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer()).subarray(SIGNATURE);
}

/** Where the engine and its files are, in an edition's folder. */
export const folderOf = (base: string) => `${base}pagefind/`;

/** The engine's code and the list of the index. */
type EngineFiles = {
  readonly code: Promise<Uint8Array<ArrayBuffer>>;
  readonly list: Promise<Uint8Array<ArrayBuffer>>;
};

const files = new Map<string, EngineFiles>();
let attempts = 0;

/**
 * Fetches both at once, before the script that uses them is there. A further attempt goes past the browser's cache, which
 * may have one edition's list and not its parts.
 */
export function fetchEngine(base: string): EngineFiles {
  const known = files.get(base);
  if (known) return known;
  const load = (name: string) => {
    const loading = loadFile(folderOf(base) + name, attempts > 0 ? 'reload' : 'default');
    loading.catch(() => undefined); // whoever uses it hears of it
    return loading;
  };
  const made = { code: load('wasm.unknown.pagefind'), list: load('index.pf_meta') };
  files.set(base, made);
  return made;
}

/** Makes the next calls fetch anew. */
export function forgetFiles(): void {
  attempts++;
  files.clear();
}
