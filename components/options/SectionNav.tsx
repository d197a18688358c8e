// The list of the sections of the options; links, so that each section has an address.
import { say } from '../../lib/words/say.ts';
import { SECTION_NAMES, SECTIONS, type SectionId } from './sections.ts';

/** Draws the navigation. */
export function SectionNav({ current }: { current: SectionId }) {
  return (
    <nav aria-label={say('options_sections')}>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              {SECTION_NAMES[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
