// The keys of the commands, read anew whenever the reader comes back from setting them.
import { useEffect, useState } from 'preact/hooks';
import { type BrowserCommand, readCommands } from '../../lib/webext/commands.ts';

/** Follows the keys; null where there are none, undefined until known. */
export function useShortcuts(): BrowserCommand[] | null | undefined {
  const [shortcuts, setShortcuts] = useState<BrowserCommand[] | null>();
  useEffect(() => {
    const read = () => void readCommands().then(setShortcuts, () => setShortcuts(null));
    read();
    globalThis.addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      globalThis.removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return shortcuts;
}
