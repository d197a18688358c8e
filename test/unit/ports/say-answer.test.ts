import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/messages/protocol.ts';
import { NO_ANSWER } from '../../../lib/messages/send.ts';
import { sayAnswer } from '../../../lib/ports/say-answer.ts';

describe('an answer', () => {
  it.each<[string, Answer<number>, Answer<number>]>([
    ['that came stays as it is', { ok: true, value: 3 }, { ok: true, value: 3 }],
    [
      'that never came is said in words',
      { ok: false, error: NO_ANSWER },
      { ok: false, error: 'Nobody answered.' },
    ],
    [
      'with words stays as it is',
      { ok: false, error: 'The tab is closed.' },
      { ok: false, error: 'The tab is closed.' },
    ],
  ])('%s', async (_name, answer, said) => {
    expect(await sayAnswer(Promise.resolve(answer))).toEqual(said);
  });
});
