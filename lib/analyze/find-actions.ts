// What the reader can do about a finding: where its sentence, or the one after it, leads, what for, and
// what limits it. Says nothing of whether it works.
import type { CategoryId, PracticeId, State } from '../model/practice.ts';
import type { Action, ActionPurpose, Finding, PageAction } from '../model/report.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import { tokenize } from '../text/tokenize.ts';
import { findPhrase, hasPhrase, toSpoken } from './find-phrase.ts';
import { findTargets } from './find-targets.ts';
import type { JudgedSentence } from './judged-page.ts';
import type { Target } from './read-address.ts';

type Seed = Extras['actions'];
type PracticeRef = { id: PracticeId; category: CategoryId };

/** Categories whose sentences speak of what the reader can do. */
const ACTION_CATEGORIES: readonly CategoryId[] = ['choice', 'rights'];
const ACTION_PRACTICES: readonly string[] = ['contact-dpo', 'dispute-resolution'];
/** Choices that stand side by side in one sentence, each with its own link. */
const APART: readonly ActionPurpose[] = ['sale', 'ads', 'cookies', 'marketing'];
/** Sentences after a choice that may say where to go, or limit it. */
const REACH = 2;
/** Items of a list after "You can opt out:" that are read for where to go. */
const MAX_LIST_ITEMS = 12;
const MAX_LIMIT_LENGTH = 300;

/** Gives the actions of a practice found in the sentence at a position of the page. */
export type ActionFinder = (practice: PracticeRef, state: State, at: number) => Action[];

/** Creates the finder for the sentences of a page; each sentence is read for targets once. */
export function createActionFinder(judged: JudgedSentence[], seed: Seed): ActionFinder {
  const known = new Map<number, Target[]>();
  const targetsAt = (at: number): Target[] => {
    const targets = known.get(at) ?? findTargets((judged[at] as JudgedSentence).sentence, seed);
    known.set(at, targets);
    return targets;
  };
  const itemsOf = listItems(judged);
  return (practice, state, at) => {
    if (!offersAction(practice, state, seed)) return [];
    const own = purposeOf(practice.id, seed);
    const targets = [...targetsAt(at), ...(itemsOf.get(at) ?? []).flatMap(targetsAt)];
    const found = targets.length > 0 ? targets : targetsAfter(judged, at, own, targetsAt, seed);
    const among = new Set((judged[at]?.matches ?? []).map((match) => purposeOf(match.practice.id, seed)));
    return unique(found).flatMap((target) => {
      const purpose = sortTarget(target, own, among, judged[at], seed);
      return purpose ? [{ ...target, purpose, limit: findLimit(judged, at, purpose, seed) }] : [];
    });
  };
}

/** Lists every action of the findings once, by purpose and then in reading order. */
export function listActions(findings: Finding[], { purposes }: Seed): PageAction[] {
  const known = new Map<string, PageAction>();
  for (const { id, actions } of findings) {
    for (const action of actions) {
      const key = `${action.purpose} ${action.href ?? action.target.toLowerCase()}`;
      const there = known.get(key);
      if (!there) known.set(key, { ...action, findingIds: [id] });
      else {
        there.findingIds.push(id);
        there.limit ??= action.limit;
      }
    }
  }
  const order = purposes.map(({ id }) => id);
  return [...known.values()].sort((a, b) => order.indexOf(a.purpose) - order.indexOf(b.purpose));
}

function offersAction({ id, category }: PracticeRef, state: State, { without }: Seed): boolean {
  if (state === 'does-not' || without.includes(id)) return false;
  return ACTION_CATEGORIES.includes(category) || ACTION_PRACTICES.includes(id);
}

// The sentence that ends with a colon speaks for the items of the list it introduces.
function listItems(judged: JudgedSentence[]): Map<number, number[]> {
  const lastOfBlock = new Map<number, number>();
  judged.forEach(({ sentence }, at) => {
    lastOfBlock.set(sentence.block.index, at);
  });
  const items = new Map<number, number[]>();
  judged.forEach(({ sentence, matches }, at) => {
    // An item that is a choice of its own has its own finding.
    if (matches.some(({ practice }) => ACTION_CATEGORIES.includes(practice.category))) return;
    const header =
      sentence.block.listHeader === null ? undefined : lastOfBlock.get(sentence.block.listHeader);
    if (header === undefined) return;
    const list = items.get(header) ?? [];
    if (list.length < MAX_LIST_ITEMS) list.push(at);
    items.set(header, list);
  });
  return items;
}

// "You can opt out at any time. To do so, write to …": the next sentence, unless it is about another choice.
function targetsAfter(
  judged: JudgedSentence[],
  at: number,
  own: ActionPurpose | null,
  targetsAt: (at: number) => Target[],
  seed: Seed,
): Target[] {
  for (const next of following(judged, at)) {
    const one = judged[next] as JudgedSentence;
    const purposes = one.matches.map((match) => purposeOf(match.practice.id, seed));
    if (purposes.some((purpose) => purpose !== null && purpose !== own && purpose !== 'contact')) return [];
    if (hasPhrase(toSpoken(one.sentence.words), seed.pointers) && targetsAt(next).length > 0)
      return targetsAt(next);
  }
  return [];
}

function following(judged: JudgedSentence[], at: number): number[] {
  const block = judged[at]?.sentence.block;
  return Array.from({ length: REACH }, (_, step) => at + 1 + step).filter(
    (next) => judged[next]?.sentence.block === block,
  );
}

function purposeOf(practice: string, { purposes }: Seed): ActionPurpose | null {
  return (purposes.find(({ practices }) => practices.includes(practice))?.id ?? null) as ActionPurpose | null;
}

// What the label or the host says goes before what the sentence is about; null where the target belongs
// to another choice of the same sentence, which has its own finding.
function sortTarget(
  target: Target,
  own: ActionPurpose | null,
  among: Set<ActionPurpose | null>,
  one: JudgedSentence | undefined,
  seed: Seed,
): ActionPurpose | null {
  const spoken = toSpoken(tokenize(target.label));
  const host = target.kind === 'link' ? target.target : '';
  const said = seed.purposes.find(
    ({ words, hosts }) =>
      hasPhrase(spoken, words) || hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  )?.id as ActionPurpose | undefined;
  if (own === null || own === 'contact') {
    if (said) return said;
    const sentence = one ? toSpoken(one.sentence.words) : '';
    const spokenOf = seed.purposes.find(({ words }) => hasPhrase(sentence, words))?.id;
    return own ?? (spokenOf as ActionPurpose | undefined) ?? 'contact';
  }
  if (!said || said === own || !APART.includes(own) || !APART.includes(said)) return own;
  return among.has(said) ? null : said;
}

function findLimit(judged: JudgedSentence[], at: number, purpose: ActionPurpose, seed: Seed): string | null {
  for (const next of [at, ...following(judged, at)]) {
    const { sentence, matches } = judged[next] as JudgedSentence;
    const text = sentence.block.text.slice(sentence.span.start, sentence.span.end);
    const match = matches.find(({ practice, state }) =>
      seed.limits.some(
        (limit) =>
          limit.practice === practice.id &&
          limit.states.includes(state) &&
          (limit.purposes?.includes(purpose) ?? true),
      ),
    );
    // The words say where the limit starts; a match may start with the choice that it limits.
    const place = findPhrase(toSpoken(sentence.words), sentence.words, seed.limitWords) ?? match?.span;
    if (!place) continue;
    return shorten(next === at ? clauseAt(text, place.start) : text);
  }
  return null;
}

// In the same sentence the limit is the clause that holds it: "…, but you will still receive receipts."
function clauseAt(text: string, start: number): string {
  const before = text.slice(0, start);
  const cut = Math.max(...[',', ';', ':', '–', '—', '('].map((mark) => before.lastIndexOf(mark)));
  return text.slice(cut + 1).trim();
}

function shorten(text: string): string {
  return text.length <= MAX_LIMIT_LENGTH ? text : `${text.slice(0, MAX_LIMIT_LENGTH - 1).toWellFormed()}…`;
}

function unique(targets: Target[]): Target[] {
  const known = new Set<string>();
  return targets.filter((target) => {
    const key = target.href ?? target.target.toLowerCase();
    return !known.has(key) && Boolean(known.add(key));
  });
}
