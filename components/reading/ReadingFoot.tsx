// The foot of popup and panel: what was done last, export, switches, and the ways to the rest of Gloss.
import type { Flag, Report } from '../../lib/model/report.ts';
import { DENSITIES, type Settings } from '../../lib/model/settings.ts';
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';
import { ExportBar } from '../report/ExportBar.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import type { ReadingActions } from './create-actions.ts';
import type { ReadingPorts } from './reading-ports.ts';

/** What the status line says, with the flag an undo would bring back. */
export type Status = { text: string; undo: Flag | null };

type Props = {
  ports: ReadingPorts;
  actions: ReadingActions;
  status: Status;
  settings: Settings | undefined;
  /** Hostname of the page; '' where it has none. */
  site: string;
  flags: readonly Flag[];
  /** The report that would be exported; null when there is none. */
  report: Report | null;
  shownIds: ReadonlySet<string> | null;
  /** Whether to offer the panel, which has room for the rest: not inside it. */
  isPanelOffered: boolean;
};

/** Draws the foot. */
export function ReadingFoot(props: Props) {
  const { actions, settings, report, ports } = props;
  return (
    <footer>
      <p role="status">
        {props.status.text}
        {props.status.undo && <UndoButton flag={props.status.undo} onUndo={actions.bringBack} />}
      </p>
      {report && (
        <ExportBar
          formats={ports.formats}
          preferredId={settings?.exportFormat ?? ''}
          flagCount={props.flags.length}
          findingCount={report.findings.length}
          shownIds={props.shownIds}
          onSave={(choice) => actions.save(choice, report)}
          onCopy={(choice) => actions.copy(choice, report)}
        />
      )}
      {settings && <Switches {...props} settings={settings} />}
      <nav aria-label={say('popup_nav')}>
        {props.isPanelOffered && (
          <button type="button" class="open-panel" onClick={actions.openPanel}>
            {say('popup_open_panel')}
          </button>
        )}
        <button type="button" class="open-library" onClick={() => ports.openLibrary()}>
          {say('popup_open_library')}
        </button>
        <button type="button" class="open-options" onClick={() => ports.openOptions()}>
          {say('popup_open_options')}
        </button>
      </nav>
    </footer>
  );
}

function UndoButton({ flag, onUndo }: { flag: Flag; onUndo(flag: Flag): void }) {
  return (
    <button type="button" onClick={() => onUndo(flag)}>
      {say('undo')}
    </button>
  );
}

const DENSITY_KEYS: Record<Settings['density'], WordKey> = {
  bad: 'popup_density_bad',
  caution: 'popup_density_caution',
  all: 'popup_density_all',
};

function Switches({ settings, site, actions, isPanelOffered }: Props & { settings: Settings }) {
  const { when, offSites, onSites, density } = settings;
  return (
    <div class="switches">
      <Toggle
        label={say('popup_switch_marks')}
        isOn={settings.isOverlayVisible}
        onChange={actions.switchMarks}
      />
      {site && when === 'every' && (
        <Toggle
          label={say('popup_switch_site')}
          isOn={offSites.includes(site)}
          onChange={actions.switchSite}
        />
      )}
      {site && when === 'click' && (
        <Toggle label={say('popup_always')} isOn={onSites.includes(site)} onChange={actions.switchAlways} />
      )}
      {!isPanelOffered && <DensityChoice density={density} onChoose={actions.switchDensity} />}
    </div>
  );
}

function DensityChoice(props: {
  density: Settings['density'];
  onChoose(density: Settings['density']): void;
}) {
  return (
    <label class="density">
      <span>{say('popup_density')}</span>
      <select
        name="density"
        value={props.density}
        onChange={(event) => props.onChoose(event.currentTarget.value as Settings['density'])}
      >
        {DENSITIES.map((id) => (
          <option key={id} value={id}>
            {say(DENSITY_KEYS[id])}
          </option>
        ))}
      </select>
    </label>
  );
}
