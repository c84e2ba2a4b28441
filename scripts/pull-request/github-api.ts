/** The calls to GitHub that the comment needs; see https://docs.github.com/rest. */
export type GitHub = {
  readonly get: (path: string) => Promise<unknown>;
  /** Downloads at most `limit` bytes. */
  readonly download: (path: string, limit: number) => Promise<Uint8Array>;
  readonly send: (method: 'POST' | 'PATCH', path: string, body: unknown) => Promise<void>;
};

/** Speaks to the API at `url` with a token. Any answer but success throws. */
export function connect(url: string, token: string): GitHub {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${url}/${path}`, {
      ...init,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
    });
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status}`);
    return response;
  };
  return {
    get: async (path) => (await call(path)).json(),
    download: async (path, limit) => readWithin(await call(path), limit),
    send: async (method, path, body) => {
      await call(path, { method, body: JSON.stringify(body) });
    },
  };
}

async function readWithin({ body }: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) throw new Error(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
