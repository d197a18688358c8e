// Errors of calls as a surface may show them: the sending side knows codes, not words.
import type { Answer } from '../messages/protocol.ts';
import { NO_ANSWER } from '../messages/send.ts';
import { say } from '../words/say.ts';

/** Gives an answer whose error is a sentence. */
export async function sayAnswer<V>(asked: Promise<Answer<V>>): Promise<Answer<V>> {
  const answer = await asked;
  if (answer.ok || answer.error !== NO_ANSWER) return answer;
  return { ok: false, error: say('background_no_answer') };
}
