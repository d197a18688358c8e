// GDPR-200: of the passages' spans that Gloss found, which are denied? They are few (1 in 70), so the
// figure moves with each.
import { denialsOf, judgeGdpr } from './state.ts';
import type { Task } from './task.ts';

/** Denied spans of GDPR-200. */
export const gdpr200: Task = {
  id: 'gdpr200',
  title: 'GDPR-200: denied spans',
  async run(folder, gloss, keeps) {
    const spans = await judgeGdpr(folder, gloss, keeps);
    if (!spans) return null;
    const denied = denialsOf(spans);
    const deniedCount = spans.filter(({ isDenied }) => isDenied).length;
    return {
      figures: { denied, spans: spans.length },
      table: [
        ['spans found', 'denied', 'P', 'R'],
        [String(spans.length), String(deniedCount), denied.p.toFixed(3), denied.r.toFixed(3)],
      ],
      errors: spans
        .filter(({ isRight }) => !isRight)
        .map(({ id, kind, speaker, said, text, quote }) => ({
          kind: `${kind} · ${speaker}: ${said}`,
          id,
          text: `[${quote}] ${text}`,
        })),
    };
  },
};
