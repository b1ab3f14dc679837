// How a question looks at the terminal: sign, guide line, lists, what is typed. Clack's own drawing speaks English and
// loses the guide line where Chinese text wraps.
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { State } from '@clack/core';
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_RADIO_ACTIVE,
  S_RADIO_INACTIVE,
  S_STEP_ACTIVE,
  S_STEP_CANCEL,
  S_STEP_ERROR,
  S_STEP_SUBMIT,
} from '@clack/prompts';
import { printable } from '../util/printable';
import { textWidth, wrapText } from '../util/text-width';

export interface Screen extends Writable {
  readonly columns?: number;
}

export interface Choice {
  readonly label: string;
  readonly hint?: string;
}

type TextStyle = Parameters<typeof styleText>[0];

/** Each state's sign before the question, and the colour of the sign and of the guide line. */
const states = {
  initial: [S_STEP_ACTIVE, 'cyan'],
  active: [S_STEP_ACTIVE, 'cyan'],
  validating: [S_STEP_ACTIVE, 'cyan'],
  error: [S_STEP_ERROR, 'yellow'],
  submit: [S_STEP_SUBMIT, 'green'],
  cancel: [S_STEP_CANCEL, 'red'],
} as const satisfies Record<State, unknown>;

/** Options shown at a time; the others scroll. */
const shownOptions = 10;
/** Stands for what did not fit, in ASCII: some screens draw `…` two cells wide. */
const cutOff = '...';

/** Of what is typed and of labels, as one line: a tab would take more cells than are counted. */
export const joinedLines = (text: string): string => text.replace(/[\t\n]+/g, ' ');

export function makeDrawing(output: Screen) {
  /** Colours as the screen that is asked at takes them, whatever stdout is; none under NO_COLOR. */
  const paint = (style: TextStyle, text: string): string => styleText(style, text, { stream: output });
  /** Without colours as well: it must be seen. */
  const caret = (under: string): string => styleText('inverse', under, { validateStream: false });
  /** Cells beside the guide line; the last column stays free, where some terminals break the line on their own. */
  const room = (): number => Math.max(20, (output.columns ?? 80) - 4);
  const lines = (text: string, width = room()): string[] =>
    text.split('\n').flatMap((line) => wrapText(printable(joinedLines(line)), width));
  const painted = (style: TextStyle, text: string, width = room()): string[] =>
    lines(text, width).map((line) => paint(style, line));

  /** The question, and what stands below it, along one guide line. */
  function frame(state: State, message: string, body: readonly string[]): string {
    const [sign, color] = states[state];
    const isOver = state === 'submit' || state === 'cancel';
    const bar = paint(isOver ? 'gray' : color, S_BAR);
    return [
      paint('gray', S_BAR),
      ...lines(message).map((line, index) => `${index === 0 ? paint(color, sign) : bar}  ${line}`),
      ...body.map((line) => `${bar}  ${line}`),
      // An open question ends with an empty line: clack counts on it where `y` or `n` answers at once.
      ...(isOver ? [] : [paint(color, S_BAR_END), '']),
    ].join('\n');
  }

  /** What is typed, after `lead`, with the caret in its place; broken anywhere, since not even a blank may be dropped. */
  function typed(text: string, place: number, lead = ''): string[] {
    const indent = textWidth(lead);
    const rows = [''];
    let used = indent;
    const add = (sign: string, drawn = sign): void => {
      if (used + textWidth(sign) > room()) {
        rows.push('');
        used = indent;
      }
      rows[rows.length - 1] += drawn;
      used += textWidth(sign);
    };
    for (const sign of printable(joinedLines(text.slice(0, place)))) add(sign);
    const [under = ' ', ...after] = printable(joinedLines(text.slice(place)));
    add(under, caret(under));
    for (const sign of after) add(sign);
    return rows.map((row, index) => (index === 0 ? paint('dim', lead) : ' '.repeat(indent)) + row);
  }

  /** What may be typed, under the caret. */
  function suggestion(text: string): string[] {
    const [first = ' ', ...more] = lines(joinedLines(text));
    const [under = ' ', ...after] = first;
    return [caret(under) + paint('dim', after.join('')), ...more.map((line) => paint('dim', line))];
  }

  /** The option pointed at in full, with its hint; the others on a line each, so that the list stays short. */
  function option({ label, hint = '' }: Choice, isActive: boolean): string {
    const width = room() - 2;
    const [text, remark] = [joinedLines(label), joinedLines(hint)];
    const [first = '', ...more] = lines(text, width);
    if (!isActive) {
      const shown = more.length === 0 ? first : `${lines(text, width - cutOff.length)[0]}${cutOff}`;
      return paint('dim', `${S_RADIO_INACTIVE} ${shown}`);
    }
    const beside = remark === '' ? first : `${first}  ${paint('dim', printable(remark))}`;
    const fits = more.length === 0 && textWidth(first) + 2 + textWidth(printable(remark)) <= width;
    const below = remark === '' ? [] : painted('dim', remark, width);
    const rows = fits ? [beside] : [first, ...more, ...below];
    return rows.map((row, index) => `${index === 0 ? paint('green', S_RADIO_ACTIVE) : ' '} ${row}`).join('\n');
  }

  /** The options around the one pointed at, as many as fit beside `others` lines of the question. */
  function list(options: readonly Choice[], cursor: number, others: number): string[] {
    if (options.length === 0) return [];
    return limitOptions({
      options: [...options],
      cursor,
      style: option,
      output,
      maxItems: shownOptions,
      columnPadding: 4,
      // The guide line above, its end, and the empty line below.
      rowPadding: others + 3,
    });
  }

  /** Both answers beside each other, or below where they are too long. */
  function either(yes: string, no: string, isYes: boolean): string[] {
    const answers = [option({ label: yes }, isYes), option({ label: no }, !isYes)];
    const separator = paint('dim', ' / ');
    const fits = textWidth(yes) + textWidth(no) + 7 <= room();
    return fits ? [answers.join(separator)] : answers.flatMap((answer) => answer.split('\n'));
  }

  return { frame, lines, painted, typed, suggestion, list, either };
}
