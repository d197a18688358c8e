// What the reader can do about a finding: the links, addresses and numbers in its sentence. Says
// nothing of whether they work.
import type { Block } from '../model/page.ts';
import type { CategoryId, PracticeId } from '../model/practice.ts';
import type { Action, Span } from '../model/report.ts';

/** Categories whose sentences speak of what the reader can do. */
const ACTION_CATEGORIES: readonly CategoryId[] = ['choice', 'rights'];
const ACTION_PRACTICES: readonly string[] = ['contact-dpo', 'dispute-resolution'];

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
const WEB = /https?:\/\/[^\s<>()"'“”]+[^\s<>()"'“”.,;:!?]/gu;
/** Longest words of a link shown as its label. */
const MAX_LABEL_LENGTH = 80;

/** Finds the actions of a sentence for a practice that has any; each address once, in reading order. */
export function findActions(
  practice: { id: PracticeId; category: CategoryId },
  block: Block,
  sentence: Span,
): Action[] {
  if (!ACTION_CATEGORIES.includes(practice.category) && !ACTION_PRACTICES.includes(practice.id)) return [];
  const text = block.text.slice(sentence.start, sentence.end);
  const actions = block.links
    .filter(({ start, end }) => start < sentence.end && end > sentence.start)
    .map(({ start, end, href }) => toAction(block.text.slice(start, end), href));
  for (const [address] of text.matchAll(MAIL)) actions.push(toAction(address, `mailto:${address}`));
  for (const [address] of text.matchAll(WEB)) actions.push(toAction(address, address));
  const known = new Set<string>();
  return actions.flatMap((action) => {
    if (!action || known.has(action.href)) return [];
    known.add(action.href);
    return [action];
  });
}

// Only addresses that cannot run anything: http(s), mailto and tel.
function toAction(label: string, href: string): Action | null {
  if (!URL.canParse(href)) return null;
  const { protocol } = new URL(href);
  const kind =
    protocol === 'mailto:'
      ? 'mail'
      : protocol === 'tel:'
        ? 'phone'
        : /^https?:$/.test(protocol)
          ? 'link'
          : null;
  return kind && { kind, label: label.slice(0, MAX_LABEL_LENGTH), href };
}
