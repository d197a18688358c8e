// A world for the popup: every port works and remembers, and what the store or the page tells is told by
// the test. Knows nothing of what is drawn.
import { vi } from 'vitest';
import type { PortAnswer as Answer, ReadingTab } from '../../../components/reading/reading-ports.ts';
import type { ExportChoice } from '../../../components/report/ExportBar.tsx';
import type { PageState } from '../../../lib/model/page-state.ts';
import type { PolicyRow } from '../../../lib/model/policy.ts';
import type { Finding, Flag, Report } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings.ts';
import { makeFinding, makeReport } from '../overlay/make-finding.ts';

const URL = 'https://lark.example/privacy';

/** Makes three findings in two categories, out of order of rating. */
export function makeFindings(): Finding[] {
  return [
    makeFinding({ id: 'good', rating: 'good', statement: 'Says it does not sell your data' }),
    makeFinding({ id: 'bad', rating: 'bad', statement: 'Says it rents your data' }),
    makeFinding({ id: 'ask', rating: 'caution', category: 'choice', statement: 'Says you must write' }),
  ];
}

/** Makes a report with the counts that belong to its findings. */
export function makeFullReport(findings: Finding[] = makeFindings(), part: Partial<Report> = {}): Report {
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  const report = makeReport(findings);
  const byRating = {
    bad: count(({ rating }) => rating === 'bad'),
    caution: count(({ rating }) => rating === 'caution'),
    neutral: count(({ rating }) => rating === 'neutral'),
    good: count(({ rating }) => rating === 'good'),
  };
  const byCategory = Object.fromEntries(
    findings.map((one) => [one.category, count(({ category }) => category === one.category)]),
  ) as Report['summary']['byCategory'];
  const concernCount = byRating.bad + byRating.caution;
  return { ...report, summary: { ...report.summary, byRating, byCategory, concernCount }, ...part };
}

/** Makes the state of a page that was looked at. */
export function makeState(part: Partial<PageState> = {}): PageState {
  return {
    tabId: 7,
    url: URL,
    status: 'done',
    error: null,
    startedAt: '2026-11-24T00:00:00.000Z',
    report: makeFullReport(),
    notice: null,
    isKept: true,
    ...part,
  };
}

/** Makes a flag on a finding. */
export function makeFlag(finding: Finding, note = ''): Flag {
  const key = `${URL}#${finding.id}`;
  return { key, url: URL, findingId: finding.id, note, flaggedAt: '2026-11-24T00:00:00.000Z', finding };
}

/** Creates ports over flags and settings in memory; `tell` is what the page's state becomes. */
export function fakePorts(
  start: {
    url?: string | null;
    flags?: Flag[];
    settings?: Partial<Settings>;
    policy?: PolicyRow | null;
    focus?: string;
  } = {},
) {
  let flags = start.flags ?? [];
  let settings: Settings = { ...DEFAULT_SETTINGS, ...start.settings };
  let tellTab: (tab: ReadingTab | null) => void = () => {};
  let tellFocus: (findingId: string) => void = () => {};
  let tellState: (state: PageState | null) => void = () => {};
  let tellFlags: (flags: Flag[]) => void = () => {};
  let tellSettings: (settings: Settings) => void = () => {};
  const yes = async (): Promise<Answer<void>> => ({ ok: true, value: undefined });
  const url = start.url === undefined ? URL : start.url;
  const put = async (next: Flag[]) => {
    flags = next;
    tellFlags(flags);
  };
  const ports = {
    watchTab: vi.fn((onTab: typeof tellTab) => {
      tellTab = onTab;
      onTab(url === null ? null : { tabId: 7, url });
      return () => {};
    }),
    watchPolicy: vi.fn((_url: string, onPolicy: (policy: PolicyRow | null) => void) => {
      onPolicy(start.policy ?? null);
      return () => {};
    }),
    watchPage: vi.fn((_tab: unknown, onState: typeof tellState, _onError: (error: string) => void) => {
      tellState = onState;
      return () => {};
    }),
    watchFlags: vi.fn((_url: string, onFlags: typeof tellFlags, _onError: (error: string) => void) => {
      tellFlags = onFlags;
      onFlags(flags);
      return () => {};
    }),
    watchSettings: vi.fn((onSettings: typeof tellSettings) => {
      tellSettings = onSettings;
      onSettings(settings);
      return () => {};
    }),
    annotate: vi.fn(yes),
    reveal: vi.fn(async (): Promise<Answer<boolean>> => ({ ok: true, value: true })),
    showOverlay: vi.fn(yes),
    removeMarks: vi.fn(yes),
    saveFlag: vi.fn((flag: Flag) => put([...flags.filter(({ key }) => key !== flag.key), flag])),
    deleteFlag: vi.fn((key: string) => put(flags.filter((flag) => flag.key !== key))),
    toFlag: (_url: string, finding: Finding) => makeFlag(finding),
    saveSettings: vi.fn(async (patch: Partial<Settings>) => {
      settings = { ...settings, ...patch };
      tellSettings(settings);
    }),
    savePolicyNote: vi.fn(async () => {}),
    watchFocus: vi.fn((_tabId: number, onFocus: typeof tellFocus) => {
      tellFocus = onFocus;
      if (start.focus) onFocus(start.focus);
      return () => {};
    }),
    formats: [
      { id: 'json', label: 'JSON' },
      { id: 'csv', label: 'CSV' },
      { id: 'markdown', label: 'Markdown' },
    ],
    saveExport: vi.fn(async (_choice: ExportChoice, _report: Report, _flags: readonly Flag[]) => {}),
    copyExport: vi.fn(async (_choice: ExportChoice, _report: Report, _flags: readonly Flag[]) => {}),
    openPanel: vi.fn(async () => {}),
    openLibrary: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
  };
  return {
    ports,
    tell: (state: PageState | null) => tellState(state),
    tellTab: (tab: ReadingTab | null) => tellTab(tab),
    tellFocus: (findingId: string) => tellFocus(findingId),
    flags: () => flags,
    settings: () => settings,
  };
}
