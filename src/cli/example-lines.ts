// The examples below a command's help.
import { textWidth } from '../util/text-width';

/** Breaks a long command with backslashes, so that it can still be copied. */
export function exampleLines(example: string, width: number): string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const part of example.split(/ (?=--)/)) {
    const isFull = textWidth(`${line} ${part} \\`) > width && line.trim() !== '';
    if (isFull) lines.push(`${line} \\`);
    line = isFull ? `    ${part}` : `${line} ${part}`;
  }
  return [...lines, line];
}
