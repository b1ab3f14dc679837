// Writes a single value as YAML on one line: plain if it reads back the same, otherwise in double quotes.
import { firstInvisible } from '../../parse/yaml/habits';

/** Plain texts that YAML 1.2 reads as another type, and a little more. */
const otherType =
  /^(?:~|null|true|false|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** First characters with a meaning in YAML, and the full-width bracket, which the reader would mend to a list. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`［]/;

/** Places where YAML sees a name or a comment; any white space before `#` is reported as lost text (yaml/comment). */
const cutsText = /: |:$|\s#/;

/**
 * Whether the text has characters that are invisible, end a line or are not text by themselves: always written as
 * escapes.
 */
const isUnsafe = (sign: string): boolean =>
  /[\t\n\r\ud800-\udfff\ufffe\uffff]/u.test(sign) || firstInvisible(sign) !== undefined;

export function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return isPlainText(value) ? value : quotedText(value);
}

/** Whether a text after a field's name reads back the same without quotes. */
export const isPlainText = (value: string): boolean =>
  value.trim() === value &&
  value !== '' &&
  !isUnsafe(value) &&
  !indicator.test(value) &&
  !cutsText.test(value) &&
  !otherType.test(value);

/** A value inside brackets. Commas and full-width signs have a meaning there too, so only ids are written plain. */
export function flowText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z][\w.-]*$/.test(value) && !otherType.test(value) ? value : quotedText(value);
}

/** The text in double quotes, always on one line: a fold could be read as part of the text. */
export const quotedText = (text: string): string => `"${text.replace(/["\\]|[^ -~]/gu, escapedSign)}"`;

function escapedSign(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  if (!isUnsafe(sign)) return sign;
  // Not \b and \f: forbidden characters are shown by their number.
  const short = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }[sign];
  return short ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
