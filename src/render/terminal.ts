// A page as text for a terminal, a pipe or a file. Without a width nothing is wrapped; without colour no word is lost.
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Block, Page, Span, Text, Tone } from '../report/page';
import { printable } from '../util/printable';
import { textWidth, wrapText } from '../util/text-width';
import { drawShares, drawTimeline } from './chart';
import { drawProblems } from './problems';

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
  const queue = spans.filter((span) => span.text !== '');
  return lines.map((line) => {
    let rest = line;
    let painted = '';
    while (rest !== '' && queue[0]) {
      const [span] = queue;
      // A space at which the line was broken is no longer in it.
      if (painted === '' && !span.text.startsWith(rest[0] ?? '')) span.text = span.text.trimStart();
      const part = span.text.slice(0, rest.length);
      painted += paint(part, span.light ?? span.tone);
      rest = rest.slice(part.length);
      if (part.length < span.text.length) queue[0] = { ...span, text: span.text.slice(part.length) };
      else queue.shift();
    }
    return painted;
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
    case 'problems':
      return drawProblems(block.problems, block.fixLabel, pen);
  }
}

function drawHeading({ level, text, aside }: Extract<Block, { type: 'heading' }>, pen: Pen): string[] {
  const title = pen.lines([{ text, tone: 'strong' }], pen.width);
  const painted = title.map((line) => (level === 2 ? pen.chalk.underline(line) : line));
  if (!aside) return ['', ...painted];
  const room = (pen.width ?? 0) - pen.measure(text) - textWidth(aside);
  const gap = pen.width === undefined ? 2 : room;
  if (gap < 2) return ['', ...painted, ...pen.lines([{ text: aside, tone: 'muted' }], pen.width)];
  return ['', painted[0] + ' '.repeat(gap) + pen.paint(aside, 'muted')];
}

function drawFields(rows: readonly (readonly [string, Text])[], pen: Pen): string[] {
  const labelWidth = Math.max(...rows.map(([label]) => textWidth(label)));
  const room = pen.width === undefined ? undefined : pen.width - labelWidth - 2;
  return rows.flatMap(([label, value]) =>
    pen.lines(value, room).map((line, index) => {
      const shownLabel = index === 0 ? label : '';
      return `${pen.paint(shownLabel, 'muted')}${' '.repeat(labelWidth - textWidth(shownLabel) + 2)}${line}`;
    }),
  );
}

const gap = 2;

function drawTable({ columns, rows }: Extract<Block, { type: 'table' }>, pen: Pen): string[] {
  const widths = columnWidths(columns, rows, pen);
  // Two spaces part the columns, no rules: on some consoles the box signs are two cells wide.
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  };
  const table = new Table({
    chars: none,
    style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [], compact: true },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    head: columns.map(({ label }, index) => pen.lines([{ text: label, tone: 'muted' }], widths[index]).join('\n')),
  });
  // cli-table3 drops Chinese characters when it wraps: it gets lines that are already broken.
  for (const row of rows) table.push(row.map((cell, index) => pen.lines(cell, widths[index]).join('\n')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Natural widths; where the line is too short the growing columns give way, the widest first. */
function columnWidths(
  columns: Extract<Block, { type: 'table' }>['columns'],
  rows: readonly (readonly Text[])[],
  pen: Pen,
): (number | undefined)[] {
  const natural = columns.map(({ label }, index) =>
    Math.max(textWidth(label), ...rows.map((row) => pen.measure(row[index] ?? ''))),
  );
  if (pen.width === undefined) return natural.map(() => undefined);
  const least = columns.map(({ grows, label }, index) =>
    grows ? Math.min(natural[index] ?? 0, Math.max(12, textWidth(label))) : (natural[index] ?? 0),
  );
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1);
  while (total() > pen.width) {
    const widest = widths
      .map((width, index) => ({ index, spare: columns[index]?.grows ? width - (least[index] ?? 0) : 0, width }))
      .filter(({ spare }) => spare > 0)
      .sort((one, other) => other.width - one.width)[0];
    if (!widest) break;
    widths[widest.index] = widest.width - 1;
  }
  return widths;
}
