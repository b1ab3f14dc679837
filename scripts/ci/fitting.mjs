// GitHub takes a comment of 65,536 characters: what is longer ends at a line, and says how much is missing.
import { say } from './tool.mjs';

const limit = 65_536;
/** Room for the note, the end of a block of code, and the count in another measure than ours. */
const reserve = 1_000;

export function fitting(text) {
  if (text.length <= limit) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', limit - reserve));
  const missing = text.slice(kept.length).trim().split('\n').length;
  const note = say(
    `> 太长，这里略去 ${missing} 行；全文见本次运行的摘要。`,
    `> Too long: ${missing} lines are left out here; the summary of this run has them all.`,
  );
  const isInCode = kept.split('\n').filter((line) => line.startsWith('```')).length % 2 === 1;
  return `${kept}\n${isInCode ? '```\n' : ''}\n${note}\n`;
}
