// Rule 8: a question as heading ("Do we sell your data?") takes its state from the answer.
import type { Judgement } from './judge-state.ts';
import type { Cue } from './read-cues.ts';

/** Words into the answer within which its yes or no is said. */
const ANSWER_REACH = 8;

/** Judges a practice asked about in a heading by the cues of the answer, which starts at `answerFrom`. */
export function judgeAnswer(cues: Cue[], answerFrom: number): Judgement {
  const inAnswer = cues.filter(({ from }) => from >= answerFrom);
  const denial =
    inAnswer.find(({ role, from }) => role === 'denyingAnswer' && from === answerFrom) ??
    inAnswer.find(
      ({ role, from }) => (role === 'negator' || role === 'determiner') && from < answerFrom + ANSWER_REACH,
    );
  if (denial) {
    const exception = inAnswer.find(({ role }) => role === 'exception');
    return exception
      ? { state: 'only-if', decidedBy: [denial, exception] }
      : { state: 'does-not', decidedBy: [denial] };
  }
  const condition = inAnswer.find(({ role }) => role === 'condition');
  if (condition) return { state: 'only-if', decidedBy: [condition] };
  const modal = inAnswer.find(({ role }) => role === 'modal');
  return modal ? { state: 'may', decidedBy: [modal] } : { state: 'does', decidedBy: [] };
}
