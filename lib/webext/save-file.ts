// Gives the reader a file. Only for extension pages: needs no permission there, and workers cannot.

/** Saves text, or what was put together piece by piece, through the browser's own download. */
export function saveFile(name: string, mime: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the blob over by then; 10 s also covers a "save as" dialog that is slow to open.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
