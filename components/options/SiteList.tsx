// Sites that the reader named, with a field to name another. What is no site's name is refused with a reason.
import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

/** Why a text is no site that can be added. */
export type SiteFault = 'empty' | 'not-a-site' | 'there' | 'other-list';
export type ParsedSite = { ok: true; site: string } | { ok: false; fault: SiteFault };

const FAULT_KEYS = {
  empty: 'options_site_empty',
  'not-a-site': 'options_site_invalid',
  there: 'options_site_there',
  'other-list': 'options_site_other_list',
} as const;

/** Draws a list of sites; `onAdd` gets what `parse` made of the typed text. */
export function SiteList(props: {
  title: string;
  hint: string;
  none: string;
  sites: readonly string[];
  parse(typed: string): ParsedSite;
  onAdd(site: string): void;
  onRemove(site: string): void;
}) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<SiteFault | null>(null);
  const id = useId();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = props.parse(typed);
    setFault(parsed.ok ? null : parsed.fault);
    if (!parsed.ok) return;
    setTyped('');
    props.onAdd(parsed.site);
  };
  return (
    <section class="sites" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{props.title}</h3>
      <p class="hint">{props.hint}</p>
      {props.sites.length === 0 && <p class="empty">{props.none}</p>}
      {props.sites.length > 0 && (
        <ul class="rows">
          {props.sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                aria-label={say('options_site_remove_one', site)}
                onClick={() => props.onRemove(site)}
              >
                {say('options_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="line" onSubmit={add}>
        <label for={`${id}-field`}>{say('options_site')}</label>
        <input
          id={`${id}-field`}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={typed}
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{say('options_add')}</button>
      </form>
      {fault && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {say(FAULT_KEYS[fault])}
        </p>
      )}
    </section>
  );
}
