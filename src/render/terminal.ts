// A page as text for a terminal, a pipe or a file. Without a width nothing is wrapped; without colour no word is lost.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Block, Page, Span, Text, Tone } from '../report/page';
import { printable } from '../util/printable';
import { textWidth, wrapText } from '../util/text-width';
import { drawShares, drawTimeline } from './chart';
import { drawProblems } from './problems';
import { drawFields, drawTable } from './table';

export interface Style {
  /** Cells a line may take; undefined where nothing is to be wrapped. */
  readonly width: number | undefined;
  readonly color: boolean;
  /** Whether the screen shows signs beyond ASCII one cell wide. */
  readonly unicode: boolean;
}

export interface Pen {
  readonly width: number | undefined;
  readonly unicode: boolean;
  readonly chalk: ChalkInstance;
  paint(text: string, tone: Tone | undefined): string;
  /** Spans to lines of at most `width` cells, each painted. */
  lines(text: Text, width: number | undefined): string[];
  /** Cells that the text takes on one line. */
  measure(text: Text): number;
}

type Paint = (chalk: ChalkInstance, text: string) => string;
const paints: Readonly<Record<Tone, Paint>> = {
  strong: (chalk, text) => chalk.bold(text),
  muted: (chalk, text) => chalk.dim(text),
  id: (chalk, text) => chalk.cyan(text),
  command: (chalk, text) => chalk.cyan(text),
  red: (chalk, text) => chalk.red(text),
  yellow: (chalk, text) => chalk.yellow(text),
  green: (chalk, text) => chalk.green(text),
  grey: (chalk, text) => chalk.dim(text),
  done: (chalk, text) => chalk.blue(text),
};
/** A shape for every light, so that it is told apart without its colour as well. */
const shapes = { red: '●', yellow: '◐', green: '○', grey: '·', done: '✓' } as const;

export function renderTerminal(page: Page, style: Style): string {
  const pen = makePen(style);
  const parts = page.blocks.map((block) => drawBlock(block, pen));
  return `${parts
    .map((lines) => lines.join('\n'))
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+/, '')}\n`;
}

export function makePen({ width, color, unicode }: Style): Pen {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = (text: string, tone: Tone | undefined): string =>
    tone && text !== '' ? paints[tone](chalk, text) : text;
  const bare = (text: string): string => text;
  return {
    width,
    unicode,
    chalk,
    paint,
    lines: (text, limit) => breakSpans(text, limit, paint, unicode),
    measure: (text) => textWidth(breakSpans(text, undefined, bare, unicode)[0] ?? ''),
  };
}

/** Wraps across spans: the whole text is broken first, then each line is cut back into its spans. */
function breakSpans(text: Text, width: number | undefined, paint: Pen['paint'], unicode: boolean): string[] {
  const spans = (
    typeof text === 'string' ? [{ text }] : text.map((span) => (typeof span === 'string' ? { text: span } : span))
  ).map((span: Span) => ({ ...span, text: printable(shown(span, unicode)).replace(/\s*\n\s*/g, ' ') }));
  const whole = spans.map((span) => span.text).join('');
  const lines = width === undefined ? [whole] : wrapText(whole, Math.max(8, width));
  const characters = spans.flatMap(({ text, tone, light }, span) =>
    [...text].map((sign) => ({ sign, span, tone: light ?? tone })),
  );
  let at = 0;
  return lines.map((line) => {
    let painted = '';
    let run = '';
    let last: (typeof characters)[number] | undefined;
    for (const sign of line) {
      // Spaces at which the text was broken are in no line.
      while (characters[at] && characters[at]?.sign !== sign) at += 1;
      const character = characters[at];
      if (last && character?.span !== last.span) {
        painted += paint(run, last.tone);
        run = '';
      }
      run += sign;
      last = character ?? last;
      at += 1;
    }
    return painted + paint(run, last?.tone);
  });
}

const shown = (span: Span, unicode: boolean): string =>
  span.light ? (unicode ? `${shapes[span.light]} ${span.text}` : `[${span.text}]`) : span.text;

function drawBlock(block: Block, pen: Pen): string[] {
  switch (block.type) {
    case 'heading':
      return drawHeading(block, pen);
    case 'paragraph':
      return pen.lines(block.text, pen.width);
    case 'notice': {
      const bar = pen.paint(pen.unicode ? '▌ ' : '| ', block.tone);
      const inner = pen.width === undefined ? undefined : pen.width - 2;
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
    case 'code':
      return block.lines.flatMap((line) => pen.lines(line, pen.width && pen.width - 2)).map((line) => `  ${line}`);
    case 'problems':
      return drawProblems(block.problems, block.fixLabel, pen);
  }
}

function drawHeading({ level, text, aside }: Extract<Block, { type: 'heading' }>, pen: Pen): string[] {
  const title = pen.lines([{ text, tone: 'strong' }], pen.width);
  const painted = title.map((line) => (level === 2 ? pen.chalk.underline(line) : line));
  if (!aside) return ['', ...painted];
  const muted: Text = [{ text: aside, tone: 'muted' }];
  const room = (pen.width ?? 0) - pen.measure(text) - pen.measure(muted);
  const gap = pen.width === undefined ? 2 : room;
  if (gap < 2) return ['', ...painted, ...pen.lines(muted, pen.width)];
  return ['', painted[0] + ' '.repeat(gap) + pen.lines(muted, undefined).join('')];
}
