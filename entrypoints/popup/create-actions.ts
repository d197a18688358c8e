// What the reader can do in the popup, each with what the status line says of it. Draws nothing.
import type { ExportScope } from '../../components/report/ExportBar.tsx';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { say } from '../../lib/words/say.ts';
import type { PopupPorts, PopupTab } from './popup-ports.ts';
import { siteOf } from './select-view.ts';

/** What the actions need to know and whom they tell. */
export type ActionContext = {
  ports: PopupPorts;
  tab: PopupTab;
  /** The page that flags are kept for. */
  pageUrl: string;
  state: PageState | null | undefined;
  flags: readonly Flag[];
  settings: Settings | undefined;
  /** The last note typed on each flag, by key: newer than what the store has told. */
  typedNotes: Map<string, string>;
  /** Says what was done, with the flag that an undo would bring back. */
  tell(text: string, undo?: Flag): void;
  fail(error: string): void;
};

export type PopupActions = ReturnType<typeof createActions>;

/** Creates the actions of the popup. */
export function createActions(context: ActionContext) {
  return { ...createPageActions(context), ...createFlagActions(context), ...createSwitches(context) };
}

function createPageActions({ ports, tab, tell, fail, flags }: ActionContext) {
  return {
    async annotate(): Promise<void> {
      const answer = await ports.annotate(tab.tabId);
      if (!answer.ok) fail(answer.error);
    },
    async reveal(finding: Finding): Promise<void> {
      const answer = await ports.reveal(tab.tabId, finding.id);
      if (!answer.ok) tell(say('status_no_answer', answer.error));
      else tell(answer.value ? say('status_revealed') : say('status_gone'));
    },
    async save(formatId: string, scope: ExportScope, report: Report): Promise<void> {
      try {
        await ports.saveExport(formatId, scope, report, flags);
        tell(say('status_handed_over'));
      } catch (error) {
        tell(say('status_not_written', wordsOf(error)));
      }
    },
  };
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
  };
}

function createSwitches(context: ActionContext) {
  const { ports, tab, settings, state, tell } = context;
  const site = siteOf(tab.url);
  return {
    async switchMarks(isVisible: boolean): Promise<void> {
      const words = isVisible ? say('popup_marks_on') : say('popup_marks_off');
      if (await keep(context, ports.saveSettings({ isOverlayVisible: isVisible }), words))
        await ports.showMarks(tab.tabId, isVisible);
    },
    async switchSite(isOff: boolean): Promise<void> {
      if (!settings) return;
      const others = settings.offSites.filter((one) => one !== site);
      const offSites = isOff ? [...others, site] : others;
      const words = isOff ? say('popup_site_off', site) : say('popup_site_on', site);
      if (!(await keep(context, ports.saveSettings({ offSites }), words))) return;
      if (isOff) await ports.removeMarks(tab.tabId);
      else if (!state) tell(say('popup_site_on_later', site));
      else {
        // The marks come back where Gloss had read; a page it never took for a policy is left alone.
        const answer = await ports.annotate(tab.tabId);
        if (!answer.ok) context.fail(answer.error);
      }
    },
  };
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
