// What draws text on a terminal: its colours, its shapes for lights, and how it breaks lines.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Span, Text, Tone } from '../page/page';
import { printable } from '../util/printable';
import { textWidth, wrapText } from '../util/text-width';

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
  removed: (chalk, text) => chalk.red(text),
  added: (chalk, text) => chalk.green(text),
};
/** A shape for every light, so that it is told apart without its colour as well. */
export const shapes = { red: '●', yellow: '◐', green: '○', grey: '·', done: '✓' } as const;

export function makePen({ width, color, unicode }: Style): Pen {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // Blanks are left bare, so that they are trimmed at a line's end like all others.
  const paint = (text: string, tone: Tone | undefined): string =>
    tone && text.trim() !== '' ? paints[tone](chalk, text) : text;
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
  ).map((span: Span) => ({ ...span, text: printable(shownSpan(span, unicode)).replace(/\s*\n\s*/g, ' ') }));
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

function shownSpan({ text, tone, light }: Span, unicode: boolean): string {
  if (light) return unicode ? `${shapes[light]} ${text}` : `[${text}]`;
  // As git marks words.
  if (tone === 'removed') return `[-${text}-]`;
  return tone === 'added' ? `{+${text}+}` : text;
}
