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
