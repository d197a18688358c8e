// Addresses inside the library, so that the popup and others can link to a policy or a comparison:
// `#/`, `#/policy?url=…`, `#/compare?urls=…&urls=…`. An unknown address is the list.

/** What the library shows. */
export type Route =
  | { kind: 'list' }
  | { kind: 'policy'; url: string; view: 'report' | 'history'; findingId: string | null }
  | { kind: 'compare'; urls: string[] };

/** More policies than fit beside each other. */
export const MAX_COMPARED = 4;

/** Reads the route from the fragment of an address. */
export function readRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const params = new URLSearchParams(query);
  const url = params.get('url');
  if (path === 'policy' && url) {
    const view = params.get('view') === 'history' ? 'history' : 'report';
    return { kind: 'policy', url, view, findingId: params.get('finding') };
  }
  if (path === 'compare') {
    return { kind: 'compare', urls: [...new Set(params.getAll('urls'))].slice(0, MAX_COMPARED) };
  }
  return { kind: 'list' };
}

/** Gives the fragment that leads to a policy. */
export function toPolicyHash(
  url: string,
  { view, findingId }: { view?: 'history'; findingId?: string | null } = {},
): string {
  const params = new URLSearchParams({ url });
  if (view) params.set('view', view);
  if (findingId) params.set('finding', findingId);
  return `#/policy?${params}`;
}

/** Gives the fragment that leads to a comparison. */
export function toCompareHash(urls: readonly string[]): string {
  return `#/compare?${new URLSearchParams(urls.map((url) => ['urls', url]))}`;
}
