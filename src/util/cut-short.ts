// Shortens a text to one line that is enough to recognise it.

/** The text on one line, cut to `most` characters, the last of them … where something is left out. */
export function cutShort(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}
