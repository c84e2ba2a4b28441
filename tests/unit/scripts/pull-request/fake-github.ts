import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = object | Uint8Array;

/** A request that changed something. */
export type Sent = { readonly method: string; readonly path: string; readonly body: unknown };

/** A server that answers as GitHub's API does, from a table of paths, and keeps what it is sent. */
export async function startFakeGitHub(answers: Readonly<Record<string, Answer>>) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? '';
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer secret') response.writeHead(401).end();
      else if (request.method !== 'GET') {
        sent.push({ method: request.method ?? '', path, body: JSON.parse(body) });
        response.end('{}');
      } else {
        const answer = answers[path];
        if (!answer) response.writeHead(404).end();
        else response.end(answer instanceof Uint8Array ? answer : JSON.stringify(answer));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sent, stop: () => server.close() };
}
