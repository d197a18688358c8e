// The sections of the options and their names. An id is the fragment of the page's address.
import { sayTable } from '../../lib/words/say.ts';

export const SECTIONS = ['when', 'shown', 'languages', 'taxonomy', 'shortcuts', 'data', 'about'] as const;
export type SectionId = (typeof SECTIONS)[number];

export const SECTION_NAMES = sayTable<SectionId>({
  when: 'options_when',
  shown: 'options_shown',
  languages: 'options_languages',
  taxonomy: 'options_taxonomy',
  shortcuts: 'options_shortcuts',
  data: 'options_data',
  about: 'options_about',
});

/** Reads the section, and what of it, from an address's fragment ("#taxonomy/sells-data"). */
export function readFragment(hash: string): { section: SectionId; part: string | null } {
  const [id = '', part] = hash.replace(/^#/, '').split('/');
  return { section: SECTIONS.find((one) => one === id) ?? 'when', part: part || null };
}
