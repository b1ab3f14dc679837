// HTML that is made of text safely: whatever is filled into a template is escaped, and only what a template made is markup.
// Text from the plan can so become neither an element nor an attribute.
import { escapedInJson, printable } from '../../util/printable';

/** What a template made, and nothing else. */
export class Markup {
  constructor(readonly text: string) {}
}

type Filling = string | number | Markup | undefined | readonly Filling[];

/** Attributes must stand in double quotes. */
export function html(pieces: TemplateStringsArray, ...fillings: readonly Filling[]): Markup {
  return new Markup(pieces.map((piece, index) => piece + writtenFilling(fillings[index])).join(''));
}

function writtenFilling(filling: Filling): string {
  if (filling === undefined) return '';
  if (filling instanceof Markup) return filling.text;
  return Array.isArray(filling) ? filling.map(writtenFilling).join('') : escapedHtml(String(filling));
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapedHtml = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => htmlEntities[sign] ?? '');

/** One after the other, each on a line of its own. */
export const markupLines = (parts: readonly Markup[]): Markup =>
  new Markup(parts.map(({ text }) => `${text}\n`).join(''));

export const emptyMarkup = new Markup('');

/**
 * Data for a script to read, inside of a script element that is none to run: no sign in it can end the element or begin
 * a comment (HTML Living Standard, 13.1.2.1 and 4.12.1.3), and none hides from whoever reads the file.
 */
export const json = (value: unknown): Markup =>
  new Markup(
    escapedInJson(JSON.stringify(value)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  );
