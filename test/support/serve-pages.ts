// Serves the fixture pages on 127.0.0.1, each with the headers it is about. Serves nothing else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPage, readPageSlugs } from './read-page.ts';

/** Headers of pages that are about their headers. */
const HEADERS: Record<string, Record<string, string>> = {
  'strict-csp': {
    'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'",
  },
};

/** The running server and where a page of it is. */
export type PageServer = { urlOf(slug: string): string; close(): Promise<void> };

/** Starts the server on a free port; the first part of a path names the page. */
export async function servePages(): Promise<PageServer> {
  const slugs = new Set(readPageSlugs());
  const server = createServer((request, response) => {
    const slug = (request.url ?? '').split(/[/?#]/)[1] ?? '';
    if (!slugs.has(slug)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('No such page.');
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...HEADERS[slug] });
    response.end(readPage(slug));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (slug) => `http://127.0.0.1:${port}/${slug}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
