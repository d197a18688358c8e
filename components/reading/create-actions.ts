// What the reader can do in the popup and the panel, each with what the status line says of it.
import type { PageState } from '../../lib/model/page-state.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import { type Settings, toOverlaySettings } from '../../lib/model/settings.ts';
import { say } from '../../lib/words/say.ts';
import type { ExportChoice } from '../report/ExportBar.tsx';
import type { ReadingPorts, ReadingTab } from './reading-ports.ts';
import { siteOf } from './select-view.ts';

/** What the actions need to know and whom they tell. */
export type ActionContext = {
  ports: ReadingPorts;
  tab: ReadingTab;
  /** The page that flags are kept for. */
  pageUrl: string;
  state: PageState | null | undefined;
  flags: readonly Flag[];
  settings: Settings | undefined;
  /** The last note typed on each flag, by key: newer than what the store has told. */
  typedNotes: Map<string, string>;
  /** Says what was done, with the flag that an undo would bring back. */
  tell(text: string, undo?: Flag): void;
  /** Notes that the sentence of a finding is not on the page any more. */
  lose(findingId: string): void;
  fail(error: string): void;
};

export type ReadingActions = ReturnType<typeof createActions>;

/** Creates the actions. */
export function createActions(context: ActionContext) {
  return {
    ...createPageActions(context),
    ...createExports(context),
    ...createFlagActions(context),
    ...createSwitches(context),
  };
}

function createPageActions({ ports, tab, tell, fail, lose }: ActionContext) {
  return {
    async annotate(): Promise<void> {
      const answer = await ports.annotate(tab.tabId);
      if (!answer.ok) fail(answer.error);
    },
    async reveal(finding: Finding): Promise<void> {
      const answer = await ports.reveal(tab.tabId, finding.id);
      if (!answer.ok) return tell(say('status_no_answer', answer.error));
      if (!answer.value) lose(finding.id);
      tell(answer.value ? say('status_revealed') : say('status_gone'));
    },
    openPanel(): void {
      ports.openPanel(tab.tabId).catch((error) => tell(say('popup_no_panel', wordsOf(error))));
    },
  };
}

function createExports({ ports, flags, tell }: ActionContext) {
  return {
    async save(choice: ExportChoice, report: Report): Promise<void> {
      try {
        await ports.saveExport(choice, report, flags);
        tell(say('status_handed_over'));
        keepFormat(ports, choice);
      } catch (error) {
        tell(say('status_not_written', wordsOf(error)));
      }
    },
    async copy(choice: ExportChoice, report: Report): Promise<void> {
      try {
        await ports.copyExport(choice, report, flags);
        tell(say('export_copied'));
        keepFormat(ports, choice);
      } catch (error) {
        tell(say('export_not_copied', wordsOf(error)));
      }
    },
  };
}

/** The next time it is offered first; not worth a word when it cannot be kept. */
function keepFormat(ports: ReadingPorts, { formatId }: ExportChoice): void {
  ports.saveSettings({ exportFormat: formatId }).catch(() => {});
}

function createFlagActions(context: ActionContext) {
  const { ports, pageUrl, flags, typedNotes } = context;
  return {
    async flag(finding: Finding, isFlagged: boolean): Promise<void> {
      if (isFlagged) {
        await keep(context, ports.saveFlag(ports.toFlag(pageUrl, finding)), say('status_flagged'));
        return;
      }
      const there = flags.find(({ findingId }) => findingId === finding.id);
      if (!there) return;
      const undo = { ...there, note: typedNotes.get(there.key) ?? there.note };
      await keep(context, ports.deleteFlag(there.key), say('status_unflagged'), undo);
    },
    async bringBack(flag: Flag): Promise<void> {
      await keep(context, ports.saveFlag(flag), say('status_flag_is_back'));
    },
    note(flag: Flag, note: string): Promise<boolean> {
      typedNotes.set(flag.key, note);
      return keep(context, ports.saveFlag({ ...flag, note }), say('status_note_saved'));
    },
    noteOnPolicy(note: string): Promise<boolean> {
      return keep(context, ports.savePolicyNote(pageUrl, note), say('status_note_saved'));
    },
  };
}

function createSwitches(context: ActionContext) {
  const { ports, tab, settings, state, tell } = context;
  const site = siteOf(tab.url);

  /** Saves a change of what is drawn and draws by it at once. */
  async function changeOverlay(patch: Partial<Settings>, words: string): Promise<void> {
    if (settings && (await keep(context, ports.saveSettings(patch), words)))
      await ports.showOverlay(tab.tabId, toOverlaySettings({ ...settings, ...patch }));
  }

  return {
    switchMarks: (isOverlayVisible: boolean) =>
      changeOverlay({ isOverlayVisible }, say(isOverlayVisible ? 'popup_marks_on' : 'popup_marks_off')),
    switchDensity: (density: Settings['density']) => changeOverlay({ density }, say('popup_density_changed')),
    /** Takes this site off, or puts it back. */
    async switchSite(isOff: boolean): Promise<void> {
      if (!settings) return;
      const offSites = withSite(settings.offSites, site, isOff);
      const words = say(isOff ? 'popup_site_off' : 'popup_site_on', site);
      if (!(await keep(context, ports.saveSettings({ offSites }), words))) return;
      if (isOff) await ports.removeMarks(tab.tabId);
      else if (!state) tell(say('popup_site_on_later', site));
      else {
        // The marks come back where Gloss had read; a page it never took for a policy is left alone.
        const answer = await ports.annotate(tab.tabId);
        if (!answer.ok) context.fail(answer.error);
      }
    },
    /** Where Gloss reads only when asked: reads this site always, or no more. */
    async switchAlways(isAlways: boolean): Promise<void> {
      if (!settings) return;
      const onSites = withSite(settings.onSites, site, isAlways);
      const words = say(isAlways ? 'popup_always_on' : 'popup_always_off', site);
      await keep(context, ports.saveSettings({ onSites }), words);
    },
  };
}

function withSite(sites: readonly string[], site: string, isIn: boolean): string[] {
  const others = sites.filter((one) => one !== site);
  return isIn ? [...others, site] : others;
}

/** Says what came of keeping something; resolves with whether it was kept. */
async function keep(
  { tell }: ActionContext,
  work: Promise<void>,
  done: string,
  undo?: Flag,
): Promise<boolean> {
  try {
    await work;
    tell(done, undo);
    return true;
  } catch (error) {
    tell(say('status_not_kept', wordsOf(error)));
    return false;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
