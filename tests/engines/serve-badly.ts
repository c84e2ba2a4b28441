import { createServer, type Server } from 'node:http';
import { serveSite } from '../../scripts/serve/serve-site.ts';
import type { Site } from '../sites.ts';

/** What a host may do to a file, by its path. */
export type Faults = {
  /** Whether it is gone. */
  isLost: (path: string) => boolean;
  /** Whether it is sent as a file of gzip that the browser unpacks, if it is one. */
  isUnpacked: (path: string) => boolean;
  /** Whether it is sent as bytes of no kind. */
  isUnnamed: (path: string) => boolean;
};

/** Serves a site as bad hosts do; the faults may be changed as it runs. */
export async function serveBadly(
  site: Site,
): Promise<{ readonly address: string; readonly faults: Faults; readonly close: () => void }> {
  const never = () => false;
  const faults: Faults = { isLost: never, isUnpacked: never, isUnnamed: never };
  const behind = await serveSite({ ...site, port: 0 });
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(new URL(path, behind.address));
    const type = faults.isUnnamed(path) ? 'application/octet-stream' : answer.headers.get('Content-Type');
    response.setHeader('Cache-Control', 'no-store');
    if (type) response.setHeader('Content-Type', type);
    if (faults.isUnpacked(path)) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(faults.isLost(path) ? 404 : answer.status);
    response.end(faults.isLost(path) ? '' : Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://localhost:${bound.port}/`,
    faults,
    close: () => {
      server.close();
      behind.server.close();
    },
  };
}
