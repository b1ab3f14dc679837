// A page as text for a terminal, a pipe or a file. Without a width nothing is wrapped; without colour no word is lost.
import type { Block, Page, Text } from '../page/page';
import { officialLines } from '../page/texts';
import { drawShares, drawTimeline } from './chart';
import { makePen, type Pen, type Style } from './pen';
import { drawProblems } from './problems';
import { shellLines } from './shell-lines';
import { drawFields, drawTable } from './table';

export function renderTerminal(page: Page, style: Style): string {
  const pen = makePen(style);
  const parts = page.blocks.map((block) => drawBlock(block, pen));
  return `${parts
    .map((lines) => lines.join('\n'))
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+/, '')}\n`;
}

function drawBlock(block: Block, pen: Pen): string[] {
  switch (block.type) {
    case 'heading':
      return drawHeading(block, pen);
    case 'paragraph':
      return pen.lines(block.text, textRoom(pen));
    case 'letterhead':
    case 'addressee':
    case 'attachments':
    case 'signature':
    case 'imprint':
      return ['', ...officialLines(block).flatMap((line) => pen.lines(line, pen.width))];
    case 'annex':
      return ['', ...drawHeading({ type: 'heading', level: 2, text: `${block.label}  ${block.title}`.trim() }, pen)];
    case 'notice': {
      const bar = pen.paint(pen.unicode ? '▌ ' : '| ', block.tone);
      const room = textRoom(pen);
      const inner = room === undefined ? undefined : room - 2;
      return ['', ...block.lines.flatMap((line) => pen.lines(line, inner)).map((line) => bar + line)];
    }
    case 'fields':
      return drawFields(block.rows, pen);
    case 'table':
      return drawTable(block, pen);
    case 'shares':
      return drawShares(block, pen);
    case 'timeline':
      return drawTimeline(block, pen);
    case 'command':
      return shellLines(block.text, pen.width).map((line) => pen.paint(line, 'command'));
    case 'code':
      return block.lines.flatMap((line) => pen.lines(line, pen.width && pen.width - 2)).map((line) => `  ${line}`);
    case 'diff':
      return [
        '',
        ...block.lines.flatMap(({ sign, text }) => {
          const tone = sign === '+' ? 'green' : sign === '-' ? 'red' : 'muted';
          return pen
            .lines(text === '' ? ' ' : text, pen.width && pen.width - 4)
            .map((line, index) => `  ${pen.paint(`${index === 0 ? sign : ' '} ${line}`, tone)}`);
        }),
      ];
    case 'problems':
      return drawProblems(block.problems, pen);
  }
}

/** Longer lines of text are hard to read, and hard to find the next of. */
const widestPage = 120;
const textRoom = ({ width }: Pen): number | undefined => width && Math.min(width, widestPage);

function drawHeading({ level, text, aside }: Extract<Block, { type: 'heading' }>, pen: Pen): string[] {
  const title = pen.lines([{ text, tone: 'strong' }], pen.width);
  const painted = title.map((line) => (level > 1 && line.trim() !== '' ? pen.chalk.underline(line) : line));
  if (!aside) return ['', ...painted];
  const muted: Text = [{ text: aside, tone: 'muted' }];
  // On a very wide screen it would stand far from all that it belongs to.
  const room = (textRoom(pen) ?? 0) - pen.measure(text) - pen.measure(muted);
  const gap = pen.width === undefined ? 2 : room;
  if (gap < 2) return ['', ...painted, ...pen.lines(muted, pen.width)];
  return ['', painted[0] + ' '.repeat(gap) + pen.lines(muted, undefined).join('')];
}
