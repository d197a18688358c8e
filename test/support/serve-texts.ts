// Serves pages that a test makes and may change between two visits, as a site changes its policy.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TextServer = {
  /** Puts a page at a path, in place of the one before; gives its address. */
  put(path: string, html: string): string;
  close(): Promise<void>;
};

/** Starts the server on a free port. */
export async function serveTexts(): Promise<TextServer> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '', 'http://127.0.0.1').pathname);
    response.writeHead(html ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(html ?? 'No such page.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    put(path, html) {
      pages.set(path, html);
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Makes the page of a policy of an invented company from its paragraphs; a line with `## ` is a heading. */
export function makePolicyPage(company: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) =>
    text.startsWith('## ') ? `<h2>${text.slice(3)}</h2>` : `<p>${text}</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy Policy – ${company}</title></head><body><main><h1>${company} Privacy Policy</h1>${body.join('')}</main></body></html>`;
}
