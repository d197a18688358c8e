// What was done last and how to take it back; what fails is said and never thrown.
import { useMemo, useState } from 'preact/hooks';
import type { Status } from '../../components/options/StatusLine.tsx';
import { say } from '../../lib/words/say.ts';

export type Teller = {
  /** Says what was done, with what takes it back. */
  tell(text: string, undo?: () => Promise<void>): void;
  /** Runs work and says so when it fails. */
  attempt(work: () => Promise<void>): Promise<void>;
};

/** Holds the status line. */
export function useStatus(): [Status, Teller] {
  const [status, setStatus] = useState<Status>({ text: '', undo: null });
  const teller = useMemo(() => createTeller(setStatus), []);
  return [status, teller];
}

function createTeller(setStatus: (status: Status) => void): Teller {
  const tell: Teller['tell'] = (text, undo) =>
    setStatus({ text, undo: undo ? () => void attempt(takeBack(undo)) : null });
  const takeBack = (undo: () => Promise<void>) => async () => {
    await undo();
    tell(say('options_undone'));
  };
  const attempt: Teller['attempt'] = async (work) => {
    try {
      await work();
    } catch (error) {
      tell(say('status_not_kept', wordsOf(error)));
    }
  };
  return { tell, attempt };
}

/** Gives the words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
