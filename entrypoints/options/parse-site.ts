// What a reader typed or pasted as a site, to a host name.
import type { ParsedSite } from '../../components/options/SiteList.tsx';

/** Reads a host name, or the address of a page of it. */
export function parseSite(typed: string): ParsedSite {
  const text = typed.trim();
  if (text === '') return { ok: false, fault: 'empty' };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return { ok: false, fault: 'not-a-site' };
  const { hostname, protocol } = new URL(address);
  const isHost = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  if (!/^https?:$/.test(protocol) || !isHost || hostname.includes('*'))
    return { ok: false, fault: 'not-a-site' };
  return { ok: true, site: hostname };
}
