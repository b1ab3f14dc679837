// A command on a screen that is too narrow for it: what is copied from there still is the same command.
import { printable } from '../util/printable';
import { textWidth } from '../util/text-width';

/** Goes on behind a backslash, between words only; a word that is wider than the screen is left to the terminal. */
export function shellLines(command: string, width: number | undefined): string[] {
  if (width === undefined) return [printable(command)];
  const lines: string[] = [];
  let line = '';
  for (const word of printable(command).match(/(?:\\.|'[^']*'|[^\s'\\])+/g) ?? []) {
    const isFull = line !== '' && textWidth(`${line} ${word} \\`) > width;
    if (isFull) lines.push(`${line} \\`);
    line = line === '' ? word : isFull ? `  ${word}` : `${line} ${word}`;
  }
  return [...lines, line];
}
