// As much of a text as tells which it is.

/** On one line, and with … where there is more than `most` characters. */
export function cutShort(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}
