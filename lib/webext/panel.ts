// The side panel: Chromium's `sidePanel`, Firefox's sidebar, or a tab where there is neither (Android).
import browser from 'webextension-polyfill';

type SidePanel = { open(options: { tabId: number }): Promise<void> };
type Sidebar = { open(): Promise<void> };
// Neither is in the polyfill's types for both browsers.
const { sidePanel, sidebarAction } = (globalThis as { chrome?: Record<string, unknown> }).chrome as {
  sidePanel?: SidePanel;
  sidebarAction?: Sidebar;
};

/**
 * Opens the panel of a tab from a press in a page. Firefox lets only a press in the browser's own surface
 * or an extension page open its sidebar, so the popup is opened there; a tab where there is no popup.
 */
export async function openPanel(tabId: number): Promise<void> {
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else await browser.action.openPopup();
  } catch {
    await openPanelTab(tabId);
  }
}

/** Opens the panel from a press in an extension page, at once: a press that was waited for no longer counts. */
export async function openPanelFromPage(tabId: number): Promise<void> {
  if (sidePanel) return await sidePanel.open({ tabId });
  if (sidebarAction) return await sidebarAction.open();
  await openPanelTab(tabId);
}

/** Opens the panel as a tab of its own. */
export async function openPanelTab(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tabId=${tabId}`) });
}
