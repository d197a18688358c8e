// The outline of a page: where each heading's part begins. Judges nothing.
import type { Block } from '../model/page.ts';
import type { Section } from '../model/report.ts';

/** Lists the sections of a page in reading order; a page without headings has none. */
export function listSections(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let last = '';
  for (const { kind, headings, text, index } of blocks) {
    // A heading begins its own section; it is not yet among the headings above it.
    const path = kind === 'heading' ? [...headings, text] : headings;
    const key = path.join('\n');
    if (path.length > 0 && key !== last) sections.push({ headings: path, block: index });
    last = key;
  }
  return sections;
}
