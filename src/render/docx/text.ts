// Text as Word takes it: what XML cannot hold, and what could steer the reader's eye, is shown by its number.
import { type IRunOptions, TextRun } from 'docx';
import type { Span, Text } from '../../page/page';
import { printable } from '../../util/printable';
import type { Fonts, Layout } from '../layout';

/** What writing a block takes: the document's language and fonts, and how wide the text is on this sheet. */
export interface Setting {
  readonly language: Layout['language'];
  readonly fonts: Fonts;
  readonly width: number;
}

/** XML 1.0, production 2: no halves of a surrogate pair, and neither of these two. */
const unwritable = /[\p{Cs}\ufffe\uffff]/gu;

/** One line of it; a tab would jump to a stop of ours. */
export const printableText = (text: string): string =>
  printable(text)
    .replace(unwritable, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replaceAll('\t', '    ')
    .replaceAll('\n', ' ');

/** The lines of a text, each of them of spans. In justified text Word stretches a line that ends in a break. */
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

/** A run in its paragraph's own style, but for what `look` says. */
export const textRun = (text: string, setting: Setting, look: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({
    ...(setting.language === 'zh' ? { font: { hint: 'eastAsia' } } : {}),
    ...look,
    text: printableText(text),
  });

/** Printed in black (5.2.4), so a light is its word; what is red stands out by its face. */
function runLook({ tone, light }: Span, setting: Setting): Partial<IRunOptions> {
  if (light === 'red' || tone === 'red' || tone === 'strong') return faceOf('heading', setting);
  if (tone === 'removed') return { strike: true };
  if (tone === 'added') return { underline: {} };
  return {};
}

/**
 * The fonts of a run. Quotation marks, dashes and the like belong to both scripts: the hint gives them to the Chinese
 * font, or they would come out narrow; in an English text the Latin font keeps them.
 */
export function fontsOf(name: keyof Fonts, { fonts, language }: Pick<Setting, 'fonts' | 'language'>): object {
  const latin = printableText(fonts.latin);
  const hint = language === 'zh' ? { hint: 'eastAsia' } : {};
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: printableText(fonts[name]), ...hint };
}

/** In Chinese a face is a font of its own; Latin letters have one font, so what stands out is bold or slanted. */
export function faceOf(name: keyof Fonts, setting: Pick<Setting, 'fonts' | 'language'>): Partial<IRunOptions> {
  const isLatin = setting.language === 'en';
  return {
    font: fontsOf(name, setting),
    ...(isLatin && name === 'heading' ? { bold: true } : {}),
    ...(isLatin && name === 'subheading' ? { italics: true } : {}),
  };
}
