/** What Pagefind's files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** A host answered, and not with what was asked for: another edition may stand there by now. */
export class NotTheFile extends Error {}

/** A server that has not answered by then is not going to, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Fetches one of the index's files and unpacks it, unless that was done on the way: some servers take the files for texts
 * that they have packed themselves.
 *
 * @throws if it cannot be had, or is something else.
 */
export async function loadFile(
  address: string,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new NotTheFile(`${response.status} ${response.url}`);
  const sent = await response.blob();
  const bytes = await bytesOf(sent);
  const unpacked = isPacked(bytes)
    ? await bytesOf(sent.stream().pipeThrough(new DecompressionStream('gzip')))
    : bytes;
  if (new TextDecoder().decode(unpacked.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new NotTheFile(`no file of the index: ${response.url}`);
  return unpacked.subarray(SIGNATURE.length);
}

async function bytesOf(body: BodyInit): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** Whether bytes are a file of gzip, by how these begin (RFC 1952). */
function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
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

/** Makes the next calls fetch anew: of all editions, or of one whose files could not be had. */
export function forgetFiles(base?: string): void {
  attempts++;
  if (base === undefined) files.clear();
  else files.delete(base);
}
