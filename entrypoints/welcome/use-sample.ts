// Shows the sample once it is drawn, and holds what the reader does with its marks.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SampleText } from '../../components/welcome/SamplePolicy.tsx';
import type { SampleReading } from '../../components/welcome/SampleState.tsx';
import { say } from '../../lib/words/say.ts';
import { SAMPLE_SETTINGS } from './sample-settings.ts';
import type { ShownSample } from './show-sample.ts';

/** Reads and marks the text in an element. */
export type ShowSample = (
  el: Element,
  text: SampleText,
  onOpenFinding: (findingId: string) => void,
) => Promise<ShownSample>;

/** Follows the sample in the element with that id. */
export function useSample(id: string, text: SampleText, show: ShowSample) {
  const [reading, setReading] = useState<SampleReading>({ kind: 'reading' });
  const [isMarked, setMarked] = useState(true);
  const [note, setNote] = useState('');
  const shown = useRef<ShownSample | null>(null);

  useEffect(() => {
    const el = document.getElementById(id);
    if (!el) return;
    let isGone = false;
    show(el, text, () => setNote(say('welcome_sample_opened'))).then(
      (sample) => {
        if (isGone) return sample.overlay.destroy();
        shown.current = sample;
        setReading({ kind: 'done', report: sample.report });
      },
      (error) =>
        setReading({ kind: 'failed', error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
      shown.current?.overlay.destroy();
    };
  }, []);

  return {
    reading,
    note,
    isMarked,
    switchMarks(isVisible: boolean): void {
      shown.current?.overlay.setSettings({ ...SAMPLE_SETTINGS, isVisible });
      setMarked(isVisible);
    },
    showNext(): void {
      shown.current?.overlay.step('next');
    },
  };
}
