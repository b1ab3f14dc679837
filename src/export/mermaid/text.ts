// Text as mermaid and Markdown show it and never act on it: but for letters, digits, blanks, and the characters and
// commonest signs of Chinese, which mean nothing to either, every sign goes by its number.
import { printable } from '../../util/printable';

const plainSign = /^[A-Za-z0-9 \p{Script=Han}，、。（）《》]$/u;

/** On one line. */
const byNumber = (text: string, mark: string): string =>
  [...printable(text.replace(/\s+/g, ' ').trim())]
    .map((sign) => (plainSign.test(sign) ? sign : `${mark}${sign.codePointAt(0)};`))
    .join('');

/** mermaid's own entity codes: #35; */
export const mermaidText = (text: string): string => byNumber(text, '#');

/** HTML's, which Markdown knows and takes for no markup (CommonMark 0.31, 2.5). */
export const markdownText = (text: string): string => byNumber(text, '&#');
