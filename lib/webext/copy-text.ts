// Puts text on the clipboard; only from a press in an extension page, where it needs no permission.

/** Copies text; rejects where the browser refuses. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
