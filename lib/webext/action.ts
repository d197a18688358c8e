// The toolbar button: its badge per tab, and its popup. Browsers blank a tab's badge on navigation.
import browser from 'webextension-polyfill';

/** What the toolbar shows for a tab. */
export type ActionBadge = { text: string; title: string; color: string };

/** Sets the badge of a tab; does nothing when the tab is gone. */
export async function setActionBadge(tabId: number, { text, title, color }: ActionBadge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]);
  } catch {
    // The reader closed the tab while its page was read: there is no badge to set.
  }
}

/** Opens Gloss's popup over the current window. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}
