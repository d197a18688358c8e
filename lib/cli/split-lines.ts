// A stream of text to its lines, a piece at a time. Only line feeds end a line: Node's readline also
// splits at U+2028, which may stand raw in JSON.

/** A line of JSON holds a whole page; past this it is not a page but a mistake. */
export const MAX_LINE_LENGTH = 64_000_000;

/** Yields each line with its number; a line over the cap comes as null and is not kept in memory. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<{ number: number; text: string | null }> {
  const decoder = new TextDecoder('utf-8');
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const keep = (piece: string) => {
    length += piece.length;
    if (length > maxLength) parts = [];
    else if (piece) parts.push(piece);
  };
  const take = () => {
    const text = length > maxLength ? null : parts.join('').replace(/\r$/, '');
    parts = [];
    length = 0;
    return { number: number++, text };
  };
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      keep(piece);
      yield take();
    }
    keep(last);
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}
