// Writes a very long policy of an invented company, the same text on every run, so that no
// 300 kB file lies in the repository. Knows nothing of Gloss.

const OPENING = `<h1>Privacy Policy of Meridian Freight Exchange</h1>
<p>Last updated 2 February 2026. This privacy policy tells you what personal information we collect and how we use and share it.</p>`;

const PARAGRAPHS = [
  (n: number) => `We collect the name and e-mail address of the contact for depot ${n}.`,
  (n: number) => `For lorries of class ${n} we record the IP address of the tracker and keep server logs.`,
  (n: number) => `In region ${n} we do not sell your personal information to third parties.`,
  (n: number) =>
    `We may share your personal information with service providers who work on our behalf at dock ${n}.`,
  (n: number) => `Carriers of fleet ${n} have the right to access and delete your personal data.`,
  (n: number) =>
    `Pallets of size ${n} are stacked by height, and a crane lifts them before noon on weekdays.`,
  (n: number) => `We retain your personal information for as long as necessary under contract ${n}.`,
];

/** Makes the HTML of a policy with `sectionCount` sections (400 sections: about 250 kB). */
export function makeLongPolicy(sectionCount = 400): string {
  const sections = Array.from({ length: sectionCount }, (_, index) => makeSection(index + 1));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy Policy - Meridian Freight Exchange</title></head><body><main>${OPENING}${sections.join('\n')}</main></body></html>`;
}

function makeSection(number: number): string {
  const paragraphs = PARAGRAPHS.map((write) => `<p>${write(number)}</p>`);
  return `<section><h2>Section ${number}</h2>\n${paragraphs.join('\n')}</section>`;
}
