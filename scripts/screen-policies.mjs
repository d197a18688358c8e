// Policies of invented companies for the pictures of the library: one has changed, three can be compared.

/** Paragraphs of a policy before and after a change. */
export const CHANGED = {
  host: 'starling-tea',
  company: 'Starling Tea',
  before: [
    'Last updated: 3 March 2026. This privacy policy explains what personal information Starling Tea collects when you order from us.',
    '## What we collect',
    'We collect your name, your e-mail address and your postal address when you order.',
    'We use cookies to remember what is in your basket.',
    '## Who gets it',
    'We do not sell your personal information.',
    'We share your personal information with service providers who deliver your parcels.',
    '## How long we keep it',
    'We delete your personal information two years after your last order.',
    '## Your choices',
    'You can unsubscribe from our newsletter by clicking the link in each message.',
  ],
  after: [
    'Last updated: 12 November 2026. This privacy policy explains what personal information Starling Tea collects when you order from us.',
    '## What we collect',
    'We collect your name, your e-mail address, your postal address and your precise location when you order.',
    'We use cookies to remember what is in your basket.',
    'Our advertising partners may place their own cookies on your device.',
    '## Who gets it',
    'We may sell your personal information to our partners.',
    'We share your personal information with service providers who deliver your parcels.',
    '## How long we keep it',
    'We keep your personal information for as long as we need it.',
    '## Your choices',
    'You can unsubscribe from our newsletter by clicking the link in each message.',
  ],
};

/** Policies that do not change. */
export const OTHERS = [
  {
    host: 'heron-boats',
    company: 'Heron Boats',
    paragraphs: [
      'Last updated: 1 February 2026. This privacy policy describes how Heron Boats uses your personal information.',
      'We collect your name and your telephone number when you book a boat.',
      'We never sell your personal information, and we do not share it with advertisers.',
      'We do not use cookies to follow you across other websites.',
      'We delete your booking after twelve months.',
      'You have the right to access, correct and delete your personal data. Write to privacy@heron-boats.example.',
    ],
  },
  {
    host: 'magpie-cards',
    company: 'Magpie Cards',
    paragraphs: [
      'Effective 9 May 2019. This privacy policy tells you how Magpie Cards handles personal information.',
      'We collect your name, your birthday and the contacts in your address book.',
      'We sell your personal information to marketing companies.',
      'We share your personal information with advertisers, who show you targeted advertising.',
      'We track your activity across other websites over time.',
      'We do not respond to Do Not Track signals.',
      'We may change this policy at any time without notice.',
      'We keep your personal information indefinitely.',
    ],
  },
];
