// Text for Word: characters that XML forbids or that could mislead a reader are shown by their code.
import { type IRunOptions, TextRun } from 'docx';
import type { Span, Text } from '../../page/page';
import { printable } from '../../util/printable';
import type { Fonts, Layout } from '../layout';

/** What a block needs to be written: language, fonts, and the text width of this page in twips. */
export interface Setting {
  readonly language: Layout['language'];
  readonly fonts: Fonts;
  readonly width: number;
}

/** Forbidden by XML 1.0, production 2: lone surrogates and two noncharacters. */
const unwritable = /[\p{Cs}\ufffe\uffff]/gu;

/** The text safe for XML and on one line; tabs become blanks, since they would jump to a tab stop. */
export const printableText = (text: string): string =>
  printable(text)
    .replace(unwritable, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replaceAll('\t', '    ')
    .replaceAll('\n', ' ');

/** The lines of a text as spans, one paragraph each: in justified text Word stretches a line that ends in a break. */
export function spanLines(text: Text): Span[][] {
  const lines: Span[][] = [[]];
  for (const part of typeof text === 'string' ? [text] : text) {
    const span = typeof part === 'string' ? { text: part } : part;
    for (const [index, piece] of span.text.split(/\r?\n/).entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ ...span, text: printableText(piece) });
    }
  }
  const written = lines.filter((line) => line.some((span) => span.text.trim() !== ''));
  return written.length > 0 ? written : [[]];
}

export const runsOf = (line: readonly Span[], setting: Setting): TextRun[] =>
  line.map((span) => textRun(span.text, setting, runLook(span, setting)));

/** A run in its paragraph's style, changed by `look`. */
export const textRun = (text: string, setting: Setting, look: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({
    ...(setting.language === 'zh' ? { font: { hint: 'eastAsia' } } : {}),
    ...look,
    text: printableText(text),
  });

/** Everything prints black (5.2.4): lights are words, and red text gets another font. */
function runLook({ tone, light }: Span, setting: Setting): Partial<IRunOptions> {
  if (light === 'red' || tone === 'red' || tone === 'strong') return faceOf('heading', setting);
  if (tone === 'removed') return { strike: true };
  if (tone === 'added') return { underline: {} };
  return {};
}

/**
 * The fonts of a run. Quotation marks, dashes and the like belong to both scripts: in Chinese text the hint assigns them
 * to the Chinese font, otherwise they would be narrow; in English text they stay in the Latin font.
 */
function fontsOf(name: keyof Fonts, { fonts, language }: Pick<Setting, 'fonts' | 'language'>): object {
  const latin = printableText(fonts.latin);
  const hint = language === 'zh' ? { hint: 'eastAsia' } : {};
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: printableText(fonts[name]), ...hint };
}

/** Emphasis: in Chinese a different font; in English, with one Latin font, bold or italic. */
export function faceOf(name: keyof Fonts, setting: Pick<Setting, 'fonts' | 'language'>): Partial<IRunOptions> {
  const isLatin = setting.language === 'en';
  return {
    font: fontsOf(name, setting),
    ...(isLatin && name === 'heading' ? { bold: true } : {}),
    ...(isLatin && name === 'subheading' ? { italics: true } : {}),
  };
}
