// Cuts what is too long for GitHub at the end of a line, and says how much is missing.
import { say } from './tool.mjs';

/** Most characters in a comment. */
export const commentLimit = 65_536;
/** Most characters in a step's summary: it may have 1 MiB, and a Chinese character takes three bytes. */
export const summaryLimit = Math.floor(2 ** 20 / 3);
/** Room for the note and for the end of a block of code. */
const reserve = 1_000;

export function fitting(text, limit, where) {
  if (text.length <= limit) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', limit - reserve));
  const missing = text.slice(kept.length).trim().split('\n').length;
  const note = say(
    `> 太长，这里略去 ${missing} 行；${where}。`,
    `> Too long: ${missing} lines are left out; ${where}.`,
  );
  const isInCode = kept.split('\n').filter((line) => line.startsWith('```')).length % 2 === 1;
  return `${kept}\n${isInCode ? '```\n' : ''}\n${note}\n`;
}
