// Serves pages that a test makes up, on 127.0.0.1. Fixture pages as they are come from serve-pages.ts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The running server and where a page of it is; the address reads like that of a policy. */
export type HtmlServer = { urlOf(name: string): string; close(): Promise<void> };

/** Starts the server on a free port. */
export async function serveHtml(pages: Record<string, string>): Promise<HtmlServer> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('/')[1] ?? '';
    const html = Object.hasOwn(pages, name) ? pages[name] : undefined;
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://127.0.0.1:${port}/${name}/privacy`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
