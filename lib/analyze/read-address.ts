// An address of a page to a target that can be shown and followed safely, or to nothing. Pages are
// hostile: an address may run code, hide who is called, or wear the name of another host.
import type { Action } from '../model/report.ts';

/** A place to go to, not yet said for what. */
export type Target = Pick<Action, 'kind' | 'label' | 'href' | 'target'>;

/** Longest words of a link shown as its label. */
const MAX_LABEL_LENGTH = 80;
/** Longer addresses are no reader's; browsers cut there, too. */
const MAX_HREF_LENGTH = 2_000;
/** Controls of direction and characters without a body could turn a label around or hide in it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const HOST_IN_LABEL = /(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}/u;
const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u;

/** Reads a link: http(s), mailto and tel only, nothing with a user name in it; null for the rest. */
export function readAddress(label: string, href: string): Target | null {
  if (href.length > MAX_HREF_LENGTH || !URL.canParse(href)) return null;
  const url = new URL(href);
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      return readWeb(label, url);
    case 'mailto:':
      return readMail(label, url.pathname);
    case 'tel:':
      return readPhone(label, url.pathname);
    default:
      return null;
  }
}

/** Reads a mailbox; one address alone, without subject, copies or text. */
export function readMail(label: string, path: string): Target | null {
  const address = decode(path).trim();
  if (!MAILBOX.test(address)) return null;
  const shown = toLabel(label);
  const isLie = /@/u.test(shown) && !shown.toLowerCase().includes(address.toLowerCase());
  return {
    kind: 'mail',
    label: isLie || !shown ? address : shown,
    href: `mailto:${address}`,
    target: address,
  };
}

/** Reads a telephone number of 7 to 15 digits. */
export function readPhone(label: string, path: string): Target | null {
  const text = decode(path);
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  const number = `${/^\s*\+/.test(text) ? '+' : ''}${digits}`;
  const shown = toLabel(label);
  const said = shown.replace(/\D/g, '');
  const isLie = said.length >= 7 && !digits.endsWith(said) && !said.endsWith(digits);
  return { kind: 'phone', label: isLie || !shown ? number : shown, href: `tel:${number}`, target: number };
}

/** Cuts the words of a link to what is shown. */
export function toLabel(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().slice(0, MAX_LABEL_LENGTH).toWellFormed();
}

// `host` is ASCII: a name in look-alike letters shows as xn--….
function readWeb(label: string, url: URL): Target | null {
  if (url.username || url.password || !url.hostname) return null;
  const shown = toLabel(label);
  const named = HOST_IN_LABEL.exec(shown)?.[0];
  const isLie = named !== undefined && (url.hostname.includes('xn--') || !isSameSite(named, url.hostname));
  return { kind: 'link', label: isLie || !shown ? url.host : shown, href: url.href, target: url.host };
}

function isSameSite(named: string, hostname: string): boolean {
  if (!URL.canParse(`https://${named}`)) return false;
  const bare = (host: string) => host.replace(/^www\./, '');
  const [said, real] = [bare(new URL(`https://${named}`).hostname), bare(hostname)];
  return said === real || real.endsWith(`.${said}`) || said.endsWith(`.${real}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
