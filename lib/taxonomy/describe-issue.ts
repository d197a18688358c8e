// What is wrong with a seed, in words for whoever wrote it: the schema library speaks to programmers.
import * as v from 'valibot';

/** Describes an issue as "place: what is wrong". */
export function describeIssue(issue: v.BaseIssue<unknown>, whole = 'file'): string {
  const deepest = deepestOf(issue);
  return `${placeOf(issue, deepest) || whole}: ${faultOf(deepest)}`;
}

// Of a value that may be one of several things, the alternative that was followed furthest says most.
function deepestOf(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union') return issue;
  const inner = (issue.issues ?? []).toSorted((a, b) => depthOf(b) - depthOf(a))[0];
  return inner && depthOf(inner) > 0 ? inner : issue;
}

function depthOf(issue: v.BaseIssue<unknown>): number {
  // An unknown key tells more than the one that is missing because of it.
  return (issue.path?.length ?? 0) + (isUnknownKey(issue) ? 0.5 : 0);
}

function placeOf(issue: v.BaseIssue<unknown>, deepest: v.BaseIssue<unknown>): string {
  const places = [v.getDotPath(issue), deepest === issue ? null : v.getDotPath(deepest)];
  return places.filter((place) => place !== null).join('.');
}

const isUnknownKey = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never';

function faultOf(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received, requirement } = issue;
  // Our own words, where the schema has some.
  if (!issue.message.startsWith('Invalid '))
    return type === 'regex' ? `${issue.message} (it is ${received})` : issue.message;
  if (isUnknownKey(issue)) return 'unknown key';
  if (type === 'strict_object' && received === 'undefined') return 'is missing';
  if (type === 'non_empty') return 'must not be empty';
  if (type === 'min_length')
    return `needs ${requirement} at least and has ${received} (${WHY[placeName(issue)] ?? 'too few'})`;
  if (type === 'picklist')
    return `must be one of ${String(expected).replace(/[()"]/g, '').replaceAll(' | ', ', ')}, not ${received}`;
  return `must be ${nameOf(expected)}, not ${nameOf(received)}`;
}

/** Why there must be so many. */
const WHY: Record<string, string> = {
  match: 'sentences that must be found, with their states',
  miss: 'sentences that must not be found',
  patterns: 'without one nothing is ever found',
};

function placeName(issue: v.BaseIssue<unknown>): string {
  return String(v.getDotPath(issue)?.split('.').at(-1) ?? '');
}

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  undefined: 'missing',
  null: 'null',
  '(string | Object)': 'text or an object',
};

function nameOf(type: string | null): string {
  return NAMES[type ?? 'null'] ?? String(type);
}
