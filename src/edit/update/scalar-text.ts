// A single value as YAML text on one line: plain where it reads back as it is, else in double quotes.
import { firstInvisible } from '../../parse/yaml/habits';

/** What YAML 1.2 reads as something other than text, and a little more. */
const otherType =
  /^(?:~|null|true|false|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** YAML's own signs at the beginning, and the wide bracket, which is taken for a list that was typed wide. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`［]/;

/** A name and a comment begin here; of any blank before `#` we say ourselves that it takes the rest away. */
const cutsText = /: |:$|\s#/;

/** Signs that nobody sees, that end a line, or that are no text by themselves: never put into a file as they are. */
const isUnsafe = (sign: string): boolean =>
  /[\t\n\r\ud800-\udfff\ufffe\uffff]/u.test(sign) || firstInvisible(sign) !== undefined;

export function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return isPlainText(value) ? value : quotedText(value);
}

/** Whether a text behind a field's name reads back as it is, without quotes. */
export const isPlainText = (value: string): boolean =>
  value.trim() === value &&
  value !== '' &&
  !isUnsafe(value) &&
  !indicator.test(value) &&
  !cutsText.test(value) &&
  !otherType.test(value);

/** Inside of brackets, commas and wide signs mean something too: only what has the form of an id stands plain. */
export function flowText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z][\w.-]*$/.test(value) && !otherType.test(value) ? value : quotedText(value);
}

/** On one line whatever it holds: a long line is never folded, since every fold could be taken for another text. */
export const quotedText = (text: string): string => `"${text.replace(/["\\]|[^ -~]/gu, escapedSign)}"`;

function escapedSign(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  if (!isUnsafe(sign)) return sign;
  // Not \b and \f: what is forbidden is to be seen for what it is.
  const short = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }[sign];
  return short ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
