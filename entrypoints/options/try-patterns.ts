// Tries patterns on a pasted text, or on the page that was looked at last: its annotator gives the text.
import type { TaxonomyChecks, TrialAnswer } from '../../components/taxonomy/taxonomy-ports.ts';
import { sendToTab } from '../../lib/messages/send.ts';
import { readAllTabs } from '../../lib/webext/tabs.ts';
import { say } from '../../lib/words/say.ts';
import type { Desk } from './taxonomy-desk.ts';
import { wordsOf } from './use-status.ts';

/** Creates the trial. What cannot be looked at is said, never taken for a text without a match. */
export function createTrial(desk: Desk): TaxonomyChecks['tryPatterns'] {
  return async (subject, on) => {
    try {
      if (on.kind === 'pasted')
        return { kind: 'tried', title: null, trial: desk.tryOn(desk.toTextSource(on.text), subject) };
      return await tryOnPage(desk, subject);
    } catch (error) {
      return { kind: 'could-not-look', reason: say('trial_failed', wordsOf(error)) };
    }
  };
}

async function tryOnPage(
  desk: Desk,
  subject: Parameters<TaxonomyChecks['tryPatterns']>[0],
): Promise<TrialAnswer> {
  const tab = (await readAllTabs()).find(({ url }) => /^(https?|file):/.test(url));
  if (!tab) return { kind: 'could-not-look', reason: say('trial_no_page') };
  const name = tab.title || tab.url;
  const answer = await sendToTab(tab.tabId, 'readSource', {});
  if (!answer.ok) return { kind: 'could-not-look', reason: say('trial_not_annotated', name) };
  return { kind: 'tried', title: name, trial: desk.tryOn(answer.value, subject) };
}
