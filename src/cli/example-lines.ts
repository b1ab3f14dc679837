// The examples below a command's help.
import { textWidth } from '../util/text-width';

/** A command that is too long for the screen goes on in the next line, in the shell's own manner: it can be copied. */
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
