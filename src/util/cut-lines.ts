// Cuts a text that is too large for its destination at the end of a line, and adds a note that says so.

/** The text, or as many of its whole lines as fit with the note. `limit` is in bytes of UTF-8 and includes the note. */
export function cutLines(text: string, limit: number, note: string): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const room = limit - Buffer.byteLength(`\n${note}\n`);
  const bytes = Buffer.from(text);
  const end = bytes.lastIndexOf(10, room - 1) + 1;
  return `${bytes.subarray(0, end).toString('utf8')}\n${note}\n`;
}
