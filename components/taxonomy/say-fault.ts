// What is wrong with a pattern, a pack or an edit, in words that say where and what to do about it.
import type { PatternFault, PatternFaultKind, UnappliedReason } from '../../lib/model/edits.ts';
import type { PackFault } from '../../lib/model/pack.ts';
import type { Refusal } from '../../lib/model/pattern-trial.ts';
import { sayLanguageName, sayList, saySize } from '../../lib/words/format.ts';
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';

const FAULTS: Record<PatternFaultKind, WordKey> = {
  unreadable: 'fault_unreadable',
  sign: 'fault_sign',
  empty: 'fault_empty',
  'edge-gap': 'fault_edge_gap',
  'gap-size': 'fault_gap_size',
  'two-signs': 'fault_two_signs',
  short: 'fault_short',
  'open-group': 'fault_open_group',
  'empty-choice': 'fault_empty_choice',
  'loose-optional': 'fault_loose_optional',
  class: 'fault_class',
  broad: 'fault_broad',
};

/** Says what is wrong with a pattern and, where it is known, at which character. */
export function sayFault({ kind, detail, at }: PatternFault): string {
  const fault = say(FAULTS[kind], detail);
  return at === null ? fault : say('fault_at', at + 1, fault);
}

/** Says why an edit could not be applied. */
export function sayUnapplied(reason: UnappliedReason): string {
  if (reason.kind === 'broken') return say('unapplied_broken');
  if (reason.kind === 'practice-gone') return say('unapplied_practice');
  if (reason.kind === 'language-gone') return say('unapplied_language', sayLanguageName(reason.language));
  return say('unapplied_pattern', reason.text, sayFault(reason.fault));
}

/** Practices named in a refusal; the rest is left to the file. */
const MAX_NAMED = 5;

/** Says why a pack was refused. */
export function sayPackFault(fault: PackFault): string {
  switch (fault.kind) {
    case 'too-large':
      return say('pack_too_large', saySize(fault.sizeBytes), saySize(fault.limitBytes));
    case 'not-json':
      return say('pack_not_json', fault.detail);
    case 'not-pack':
      return say('pack_not_pack');
    case 'newer':
      return say('pack_newer', fault.version, fault.known);
    case 'broken':
      return say('pack_broken', fault.detail);
    case 'twice':
      return say('pack_twice', fault.practice);
    case 'practices':
      return say('pack_practices', sayList(fault.ids.slice(0, MAX_NAMED)));
    case 'language':
      return say('pack_language', fault.practice, sayLanguageName(fault.language));
    case 'pattern':
      return say('pack_pattern', fault.practice, fault.text, sayFault(fault.fault));
  }
}

/** Says why a sentence that nearly matches is no match. */
export function sayRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'required':
      return say('refusal_required', refusal.pattern);
    case 'forbidden':
      return say('refusal_forbidden', refusal.pattern);
    case 'heading':
      return say('refusal_heading', sayList(refusal.patterns, 'disjunction'));
    case 'is-heading':
      return say('refusal_is_heading');
    case 'in-list-header':
      return say('refusal_list_header');
    case 'other-purpose':
      return say('refusal_purpose');
    case 'partly':
      return say('refusal_partly', refusal.words);
  }
}
