// How far Gloss can be trusted in this language, in plain figures.
import { ACCURACY } from '../../lib/model/accuracy.ts';
import { say } from '../../lib/words/say.ts';

/** Draws the note; nothing for a language that Gloss does not read. */
export function AccuracyNote({ language }: { language: string }) {
  const known = ACCURACY[language];
  if (!known) return null;
  const { practiceCount, ofPracticeCount, denialsHeardOfTen, denialsRightOfTen } = known;
  return (
    <p class="accuracy">
      {practiceCount < ofPracticeCount &&
        `${say('popup_accuracy_practices', practiceCount, ofPracticeCount)} `}
      {denialsHeardOfTen !== null &&
        `${say('popup_accuracy_denials', denialsHeardOfTen, denialsRightOfTen ?? 0)} `}
      {say('popup_accuracy_silence')}
    </p>
  );
}
