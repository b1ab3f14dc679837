// Escapes text for mermaid and Markdown: all but letters, digits, blanks, Chinese characters and common Chinese
// punctuation is written as character codes, so that nothing acts as syntax.
import { printable } from '../../util/printable';

const plainSign = /^[A-Za-z0-9 \p{Script=Han}，、。（）《》]$/u;

/** The text on one line, other characters as `mark` + code + `;`. */
const byNumber = (text: string, mark: string): string =>
  [...printable(text.replace(/\s+/g, ' ').trim())]
    .map((sign) => (plainSign.test(sign) ? sign : `${mark}${sign.codePointAt(0)};`))
    .join('');

/** Escaped with mermaid's entity codes, such as `#35;`. */
export const mermaidText = (text: string): string => byNumber(text, '#');

/** Escaped with HTML entities, which Markdown never treats as markup (CommonMark 0.31, 2.5). */
export const markdownText = (text: string): string => byNumber(text, '&#');
