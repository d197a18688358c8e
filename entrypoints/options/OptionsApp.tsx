// The options: one section at a time, by the fragment of the address. Holds the state; draws components.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AboutSection } from '../../components/options/AboutSection.tsx';
import { DataSection } from '../../components/options/DataSection.tsx';
import { LanguagesSection } from '../../components/options/LanguagesSection.tsx';
import { SectionNav } from '../../components/options/SectionNav.tsx';
import { ShortcutsSection } from '../../components/options/ShortcutsSection.tsx';
import { ShownSection } from '../../components/options/ShownSection.tsx';
import { StatusLine } from '../../components/options/StatusLine.tsx';
import { readFragment, SECTION_NAMES } from '../../components/options/sections.ts';
import { WhenSection } from '../../components/options/WhenSection.tsx';
import { TaxonomySection } from '../../components/taxonomy/TaxonomySection.tsx';
import { canOpenShortcutPage, openShortcutPage } from '../../lib/webext/commands.ts';
import { readVersion } from '../../lib/webext/runtime.ts';
import { say } from '../../lib/words/say.ts';
import { createWriter, type Writer } from './create-writer.ts';
import { parseSite } from './parse-site.ts';
import { createTrial } from './try-patterns.ts';
import { useData } from './use-data.ts';
import { usePacks } from './use-packs.ts';
import { useSettings } from './use-settings.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { type Teller, useStatus } from './use-status.ts';
import { type TaxonomyState, useTaxonomy } from './use-taxonomy.ts';

/** Languages shown until the taxonomy is read, which then says which there are. */
const KNOWN_LANGUAGES = ['en', 'de', 'fr'];

/** Draws the options. */
export function OptionsApp() {
  const { section, part } = useFragment();
  const [status, teller] = useStatus();
  const [settings, actions] = useSettings(teller);
  const taxonomy = useTaxonomy(section !== 'when' && section !== 'shown');
  const data = useData(taxonomy, teller);
  const shortcuts = useShortcuts();
  const write = useMemo(() => createWriter(teller), [teller]);
  const heading = useFocus(`${section}/${part ?? ''}`);
  return (
    <div class="page">
      <header>
        <h1>{say('options_title')}</h1>
        <SectionNav current={section} />
      </header>
      <main ref={heading} class={`section-${section}`}>
        <h2 tabIndex={-1}>{SECTION_NAMES[section]}</h2>
        {!settings && <p aria-busy="true">{say('options_loading')}</p>}
        {settings && section === 'when' && (
          <WhenSection
            settings={settings}
            parseSite={parseSite}
            onChange={actions.change}
            onAddSite={actions.addSite}
            onRemoveSite={actions.removeSite}
          />
        )}
        {settings && section === 'shown' && <ShownSection settings={settings} onChange={actions.change} />}
        {settings && section === 'languages' && (
          <LanguagesSection
            settings={settings}
            languages={taxonomy.kind === 'ready' ? taxonomy.desk.languages : KNOWN_LANGUAGES}
            onChange={actions.change}
          />
        )}
        {section === 'taxonomy' && <Taxonomy taxonomy={taxonomy} part={part} write={write} teller={teller} />}
        {section === 'shortcuts' && shortcuts !== undefined && (
          <ShortcutsSection
            shortcuts={shortcuts}
            canOpen={canOpenShortcutPage()}
            onOpen={() => void teller.attempt(openShortcutPage)}
          />
        )}
        {settings && section === 'data' && <DataSection {...data} textLimitBytes={settings.textLimitBytes} />}
        {section === 'about' && (
          <AboutSection
            version={readVersion()}
            taxonomy={taxonomy.kind === 'ready' ? taxonomy.state.lineage : null}
          />
        )}
      </main>
      <StatusLine {...status} />
    </div>
  );
}

function Taxonomy(props: { taxonomy: TaxonomyState; part: string | null; write: Writer; teller: Teller }) {
  const { taxonomy, part, write, teller } = props;
  const pack = usePacks(taxonomy, write, teller);
  const desk = taxonomy.kind === 'ready' ? taxonomy.desk : null;
  const actions = useMemo(() => desk?.createActions(desk.seed, write, goTo), [desk, write]);
  const checks = useMemo(() => desk && { ...desk, tryPatterns: createTrial(desk) }, [desk]);
  if (taxonomy.kind === 'failed')
    return (
      <>
        <p class="fault" role="alert">
          {say('options_taxonomy_failed', taxonomy.error)}
        </p>
        <button type="button" onClick={taxonomy.retry}>
          {say('try_again')}
        </button>
      </>
    );
  if (taxonomy.kind === 'loading' || !actions || !checks)
    return <p aria-busy="true">{say('options_loading')}</p>;
  const { practices, unapplied, editCount } = taxonomy.state;
  return (
    <TaxonomySection
      practices={practices}
      unapplied={unapplied}
      editCount={editCount}
      languages={taxonomy.desk.languages}
      part={part}
      actions={actions}
      checks={checks}
      pack={pack}
    />
  );
}

function goTo(part: string): void {
  location.hash = part ? `#taxonomy/${part}` : '#taxonomy';
}

function useFragment() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, []);
  return readFragment(hash);
}

/** Puts the keyboard at the heading of what was just opened, but not when the page itself opens. */
function useFocus(place: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    main.current?.querySelector<HTMLElement>('article h3[tabindex], h2')?.focus();
  }, [place]);
  return main;
}
