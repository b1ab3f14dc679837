// A name or a value in the house's layout. What is no text (numbers, true, nothing) stays as it was typed.
import { Scalar } from 'yaml';
import { mendHabits } from '../../parse/yaml/habits';
import { isPlainText, quotedText } from '../update/scalar-text';
import type { TypedScalar } from './entry';

/** Words and times that older YAML (1.1, which some tools still read) takes for yes, no and numbers. */
const olderType = /^(?:y|yes|n|no|on|off|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?\d[\d_]*_[\d_]*)$/i;

/** On one line, behind `lead` and before the comment. */
export function scalarOnOneLine({ node, typed }: TypedScalar, lead: string, comment: string): string {
  const { value, type } = node;
  if (typeof value !== 'string') return typed;
  const isQuoted = type !== Scalar.PLAIN;
  // A `#` with no blank behind it, behind plain text, is taken for text that is lost.
  const isPlain = isPlainText(value) && !(isQuoted && (/^#\S/.test(comment) || olderType.test(value)));
  return isPlain && !wouldBeMended(lead + value) ? value : quotedText(value);
}

/** Whether the line is one that is taken for a slip of the typist, as the list item `责任单位：发改委` is. */
const wouldBeMended = (line: string): boolean => mendHabits(line, '').problems.length > 0;

/** The text of a list's item inside of brackets; undefined where its signs mean something there, or it is nothing. */
export function inBrackets({ node, typed }: TypedScalar): string | undefined {
  const { value } = node;
  if (typeof value !== 'string') return typed || undefined;
  if (value === '' || /[,[\]{}，、［］#:]/.test(value)) return undefined;
  const isOlder = node.type !== Scalar.PLAIN && olderType.test(value);
  const text = isPlainText(value) && !isOlder ? value : quotedText(value);
  return text.includes('\\') ? undefined : text;
}

/** A name; the line is `lead`, the name and a colon. One that was typed in quotes has its reasons, unless it is plainly a field's. */
export function nameText({ node, typed }: TypedScalar, lead: string): string {
  const { value } = node;
  if (typeof value !== 'string') return typed;
  const isPlain = node.type === Scalar.PLAIN || /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff-]*$/.test(value);
  return isPlain && isPlainText(value) && !wouldBeMended(`${lead}${value}: `) ? value : quotedText(value);
}

export interface TextBlock {
  /** `|`, `>-`, `|+` … */
  readonly header: string;
  /** Without their indentation. */
  readonly lines: readonly string[];
  /** Whether blank lines behind it are part of the text. */
  readonly keepsBlanks: boolean;
}

/** A block of text, line for line as it was; undefined where it holds nothing but blanks. */
export function textBlock({ node, typed }: TypedScalar): TextBlock | undefined {
  const value = String(node.value);
  if (value.trim() === '' || (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED))
    return undefined;
  const sign = node.type === Scalar.BLOCK_LITERAL ? '|' : '>';
  const [head = '', ...body] = typed.split('\n');
  const isGiven = /[1-9]/.test(head.split(' #')[0] ?? '');
  const isFilled = (line: string): boolean => /[^ ]/.test(line);
  const first = body.findIndex(isFilled);
  // Where the header gives the indentation, the first line may have blanks of its own: the value shows how many.
  const own = isGiven ? (value.split('\n').find(isFilled)?.search(/[^ ]/) ?? 0) : 0;
  const indent = (body[first]?.search(/[^ ]/) ?? 0) - own;
  const lines = body.map((line) => line.slice(indent));
  while (lines.at(-1) === '') lines.pop();
  const newlines = /\n*$/.exec(value)?.[0].length ?? 0;
  for (let extra = 1; extra < newlines; extra += 1) lines.push('');
  const number = lines.slice(0, first + 1).some((line) => line.startsWith(' ')) ? '2' : '';
  const chomping = newlines === 0 ? '-' : newlines === 1 ? '' : '+';
  return { header: sign + number + chomping, lines, keepsBlanks: newlines > 1 };
}
