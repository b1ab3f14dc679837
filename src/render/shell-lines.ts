// Breaks a long command so that it can still be copied from a narrow screen as the same command.
import { printable } from '../util/printable';
import { textWidth } from '../util/text-width';

/** Breaks only between words, with a backslash; a word wider than the screen is left to the terminal. */
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
