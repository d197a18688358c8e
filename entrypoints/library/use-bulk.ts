// What is done with many policies at once: save them as a file, delete them. Says what came of it.
import { useRef, useState } from 'preact/hooks';
import type { Progress } from '../../components/library/SelectionBar.tsx';
import { say, sayCount } from '../../lib/words/say.ts';
import type { LibraryPorts, Tell } from './library-ports.ts';
import { wordsOf } from './use-library.ts';

/** Gives the actions on many policies, with how far a running export is. */
export function useBulk(ports: LibraryPorts, tell: Tell) {
  const [progress, setProgress] = useState<Progress>(null);
  const running = useRef<AbortController | null>(null);
  return {
    progress,
    cancel: () => running.current?.abort(),
    async save(formatId: string, urls: readonly string[]): Promise<void> {
      const stop = new AbortController();
      running.current = stop;
      const count = urls.length;
      setProgress({ writtenCount: 0, count });
      try {
        const onProgress = (writtenCount: number) => setProgress({ writtenCount, count });
        const isSaved = await ports.saveMany(formatId, urls, { onProgress, signal: stop.signal });
        tell(say(isSaved ? 'status_handed_over' : 'export_cancelled'));
      } catch (error) {
        tell(say('status_not_written', wordsOf(error)));
      } finally {
        setProgress(null);
      }
    },
    async remove(urls: readonly string[]): Promise<void> {
      const count = urls.length;
      try {
        const undo = await ports.deletePolicies(urls);
        const done = sayCount('library_restored', count);
        tell(sayCount('library_deleted', count), undo ? { run: undo, done } : undefined);
      } catch (error) {
        tell(say('status_not_kept', wordsOf(error)));
      }
    },
  };
}
