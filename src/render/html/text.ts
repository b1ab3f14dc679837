// Spans of text as HTML: tones, lights with their shapes, ids that lead to their records, addresses that can be followed.
import type { Span, Text, Tone } from '../../page/page';
import { printable } from '../../util/printable';
import { html, type Markup } from './markup';

/** What a text may need to know of the document that it stands in. */
export interface HtmlContext {
  /** The records that can be jumped to. */
  readonly ids: ReadonlySet<string>;
  /** How many levels deeper the headings stand. */
  readonly depth: number;
  readonly language: 'zh' | 'en';
}

export const inlineHtml = (text: Text, place: HtmlContext): Markup =>
  typeof text === 'string'
    ? word({ text }, place)
    : html`${text.map((span) => word(typeof span === 'string' ? { text: span } : span, place))}`;

export const lightSign = (light: NonNullable<Span['light']>): Markup =>
  html`<svg class="sign" aria-hidden="true"><use href="#sign-${light}"/></svg>`;

const toneClasses: Readonly<Partial<Record<Tone, string>>> = {
  muted: 'muted',
  red: 'is-red',
  yellow: 'is-yellow',
  green: 'is-green',
  grey: 'muted',
  done: 'is-done',
};

function word({ text, tone, light }: Span, place: HtmlContext): Markup {
  if (light) return html`<span class="light is-${light}">${lightSign(light)}${text}</span>`;
  if (isAddress(text)) return html`<a href="${text}" rel="noopener noreferrer">${text}</a>`;
  const said = spoken(text, place);
  switch (tone) {
    case 'strong':
      return html`<strong>${said}</strong>`;
    case 'id':
      return place.ids.has(text)
        ? html`<a class="id" href="#${text}">${text}</a>`
        : html`<span class="id">${text}</span>`;
    case 'command':
      return html`<code>${text}</code>`;
    case 'removed':
      return html`<del>${said}</del>`;
    case 'added':
      return html`<ins>${said}</ins>`;
    default: {
      const name = tone && toneClasses[tone];
      return name ? html`<span class="${name}">${said}</span>` : said;
    }
  }
}

/**
 * A text in which nothing can be followed. Chinese in an English page is to be read out as Chinese (WCAG 2.2, 3.1.2); and no
 * day is to be broken at its dashes.
 */
export function spoken(text: string, { language }: Pick<HtmlContext, 'language'>): Markup {
  const parts = text.split(/(?<![\w-])(\d{4}-\d\d-\d\d)(?![\w-])/);
  const said = html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<span class="day">${part}</span>`))}`;
  return language === 'en' && /\p{Script=Han}/u.test(text) ? html`<span lang="zh-CN">${said}</span>` : said;
}

/** A whole address of the web whose host is what it seems to be: no name before an @, no letters that look like others. */
const isAddress = (text: string): boolean =>
  /^https?:\/\/[a-z\d.-]+(?::\d+)?(?:[/?#][^\s"'<>\\]*)?$/i.test(text) && printable(text) === text;
