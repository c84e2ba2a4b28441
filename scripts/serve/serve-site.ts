import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { hostHeaders } from './host-headers.ts';

export type ServeOptions = {
  /** Folder of the built site. */
  readonly folder: string;
  /** Base path, with a slash at both ends. */
  readonly base: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Address to listen on; by default this machine alone is answered. */
  readonly host?: string;
};

/** Addresses that stand for all that a machine has. */
const ANY = ['0.0.0.0', '::'];

/**
 * Whether a range is one that sirv knows to cut out: any other would end the process, or be answered with too much. An end
 * of 0 it takes for none.
 */
function isPlainRange(range: string | undefined): boolean {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(range ?? '') ?? [];
  if (first === undefined) return false;
  return last === undefined || (Number(last) > 0 && Number(first) <= Number(last));
}

/** Files and folders that begin with a dot are nobody's, but those that have a standard of their own (RFC 8615). */
const HIDDEN = /(?:^|\/)(?:\.|%2e)(?!well-known\/)/i;

/** Whether an address lacks no more than its last slash to be a page's. */
function isFolder(folder: string, file: string): boolean {
  if (file === '' || file.endsWith('/')) return false;
  try {
    const place = path.join(folder, decodeURIComponent(file));
    return place.startsWith(folder + path.sep) && existsSync(path.join(place, 'index.html'));
  } catch {
    return false; // no text, or not one that names a file
  }
}

/** Addresses with long queries in them; Node takes 16 KiB otherwise. */
const MOST_HEADERS = 64 * 1024;

/**
 * Serves a built site as static hosts do: the 404 page for what does not exist, a page's address with its last slash, the
 * base path in front.
 *
 * @throws if the port cannot be had (`EADDRINUSE`).
 */
export async function serveSite({
  folder,
  base,
  port,
  host = '127.0.0.1',
}: ServeOptions): Promise<{ address: string; server: Server }> {
  // dev: looks at the disk each time, so a rebuild shows; what `npm run compress` wrote is sent to who takes it
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const notFoundPage = readFileSync(path.join(folder, '404.html'));
  const server = createServer(
    { maxHeaderSize: MOST_HEADERS },
    (request: IncomingMessage, response: ServerResponse) => {
      const url = request.url ?? '/';
      const [file = '', query] = url.slice(base.length).split('?');
      for (const [name, value] of Object.entries(hostHeaders(file))) response.setHeader(name, value);
      const notFound = () => {
        response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFoundPage);
      };
      if (url === '/' && base !== '/') {
        response.writeHead(302, { Location: base }).end();
      } else if (!/^(?:GET|HEAD)$/.test(request.method ?? '')) {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      } else if (!url.startsWith(base) || HIDDEN.test(file)) {
        notFound();
      } else if (isFolder(folder, file)) {
        const place = `${base}${file}/`;
        response.writeHead(301, { Location: query === undefined ? place : `${place}?${query}` }).end();
      } else {
        request.url = url.slice(base.length - 1);
        if (!isPlainRange(request.headers.range)) delete request.headers.range; // then all is sent (RFC 9110, 14.2)
        files(request, response, notFound);
      }
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ port, host }, resolve);
  });
  const bound = server.address();
  const actual = bound && typeof bound === 'object' ? bound.port : port;
  const name =
    host === '127.0.0.1' || ANY.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${actual}${base}`, server };
}
