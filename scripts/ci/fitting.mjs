// Cuts text that is too long for GitHub at the end of a line, and says how much is missing.
import { say } from './tool.mjs';

/** Characters allowed in a comment. */
export const commentLimit = 65_536;
/** Characters allowed in a step's summary: 1 MiB, at three bytes for a Chinese character. */
export const summaryLimit = Math.floor(2 ** 20 / 3);
/** Characters reserved for the note and the end of a code block. */
const reserve = 1_000;

export function fitting(text, limit, where) {
  if (text.length <= limit) return text;
  // -1 if the first line alone is too long: then no line is kept.
  const kept = text.slice(0, Math.max(0, text.lastIndexOf('\n', limit - reserve)));
  const missing = text.slice(kept.length).trim().split('\n').length;
  const note = say(
    `> 太长，这里略去 ${missing} 行；${where}。`,
    `> Too long: ${missing} lines are left out; ${where}.`,
  );
  const isInCode = kept.split('\n').filter((line) => line.startsWith('```')).length % 2 === 1;
  return `${kept}\n${isInCode ? '```\n' : ''}\n${note}\n`;
}
