// Something the reader can do: its words, where it leads, and what limits it. Trusts no address: the target
// shown is read from the very address that would be followed.
import type { Action } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';

/** Draws an action; nothing for an address that is not offered. */
export function ActionLink({ action: { kind, label, href, target, limit } }: { action: Action }) {
  const shown = href === null ? target : readTarget(href);
  if (!shown) return null;
  return (
    <p class="action" data-kind={kind}>
      {href === null ? (
        <bdi>{label}</bdi>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          <bdi>{label}</bdi>
        </a>
      )}{' '}
      {(href !== null || label !== shown) && (
        <span class="target">
          (<bdi>{shown}</bdi>)
        </span>
      )}
      {limit && (
        <span class="limit">
          {say('action_limit')} <bdi dir="auto">{limit}</bdi>
        </span>
      )}
    </p>
  );
}

/** The host, mailbox or number an address leads to; null for an address that is not offered. */
function readTarget(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
  return url.protocol === 'mailto:' || url.protocol === 'tel:' ? url.pathname : null;
}
