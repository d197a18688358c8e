/** Finds the executable of a browser; null when it is not on this machine. */
export function findBrowser(name: 'chromium' | 'firefox'): string | null;
