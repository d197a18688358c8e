// What came of reading the sample: that Gloss reads, what it marked, or why it could not. Announced once.
import type { Report } from '../../lib/model/report.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** How far the sample is. */
export type SampleReading =
  | { kind: 'reading' }
  | { kind: 'done'; report: Report }
  | { kind: 'failed'; error: string };

/** Draws the state in one line; `note` is what the last press did, and comes after it. */
export function SampleState({ reading, note }: { reading: SampleReading; note: string }) {
  return (
    <p role="status" class={`state ${reading.kind}`}>
      {sayReading(reading)} {note}
    </p>
  );
}

function sayReading(reading: SampleReading): string {
  if (reading.kind === 'reading') return say('welcome_sample_reading');
  if (reading.kind === 'failed') return say('welcome_sample_failed', reading.error);
  const { sentenceCount, findingCount } = reading.report.summary;
  return say(
    'welcome_sample_done',
    sayCount('sentences_count', sentenceCount),
    sayCount('findings_count', findingCount),
  );
}
