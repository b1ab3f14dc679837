// Makes HTML safely: values in a template are escaped, and only a template's result counts as markup, so that text from
// the plan can become neither an element nor an attribute.
import { escapedInJson, printable } from '../../util/printable';

/** Markup made by a template; nothing else may create it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Filling = string | number | Markup | undefined | readonly Filling[];

/** A template tag that escapes every value. Attributes must be in double quotes. */
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

/** Joins the parts, each followed by a line break. */
export const markupLines = (parts: readonly Markup[]): Markup =>
  new Markup(parts.map(({ text }) => `${text}\n`).join(''));

export const emptyMarkup = new Markup('');

/**
 * JSON data inside a script element that is not executed: escaped so that nothing in it can end the element or begin a
 * comment (HTML Living Standard, 13.1.2.1 and 4.12.1.3), and no character is invisible in the file.
 */
export const json = (value: unknown): Markup =>
  new Markup(
    escapedInJson(JSON.stringify(value)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  );
