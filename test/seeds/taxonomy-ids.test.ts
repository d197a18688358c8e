// Every practice of the taxonomy exists: an id that is gone would be missed by reports, flags and checklists.
import { expect, it } from 'vitest';
import { readSeed } from '../../seeds/index.ts';

const IDS: Record<string, string> = {
  collection:
    'contact-data device-ids precise-location coarse-location browsing-activity payment-data government-id health-data biometric-data sensitive-categories demographics address-book message-content voice-audio photos-camera social-login third-party-sources inferred-profile non-user-data child-data public-posts account-identifiers communications-kept',
  tracking:
    'cookies-essential third-party-cookies third-party-analytics web-beacons flash-cookies local-storage fingerprinting session-replay cross-site-tracking cross-device social-plugins email-tracking referrer-logging server-logs ad-sdk dnt-honoured gpc-honoured session-cookies persistent-cookies cookies-used',
  use: 'use-service use-personalise use-marketing targeted-ads use-research ai-training automated-decisions combine-data identity-in-ads purpose-limited financial-incentive',
  sharing:
    'sells-data share-advertisers share-processors share-affiliates share-third-parties law-required law-voluntary law-notice merger-transfer aggregate-sharing share-with-consent third-parties-named third-party-terms processor-contract intl-transfer safe-harbor transfer-safeguards testimonials-published',
  choice:
    'optout-marketing optout-ads optout-sale optout-partial optout-denied optin-required browser-controls degraded-service limit-sensitive withdraw-consent participation-optional optout-tracking',
  rights:
    'right-access right-correct right-delete right-portability right-object-restrict right-complain no-retaliation agent-verify-appeal rights-by-residence shine-the-light',
  retention: 'retention-stated retention-vague retention-indefinite residual-copies',
  security:
    'encryption-transit encryption-e2e security-generic security-disclaimer access-limited breach-notice audit-certified',
  governance:
    'change-no-notice change-notified consent-by-use dated history-kept contact-dpo legal-bases legitimate-interest privacy-seal p3p sector-law arbitration scope-limited scope-covered summary-only dispute-resolution',
};

it('has all 121 practices, each in its category', () => {
  const wanted = Object.entries(IDS).flatMap(([category, ids]) =>
    ids.split(' ').map((id) => `${category}/${id}`),
  );
  expect(wanted).toHaveLength(121);
  expect(readSeed().practices.map(({ category, id }) => `${category}/${id}`)).toEqual(
    expect.arrayContaining(wanted),
  );
});
