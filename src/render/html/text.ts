// Spans of text as HTML: tones, lights with their shapes, ids that lead to their records, addresses that can be followed.
import type { Span, Text, Tone } from '../../report/page';
import { printable } from '../../util/printable';
import { html, type Markup } from './markup';

/** What a text may need to know of the document that it stands in. */
export interface Place {
  /** The records that can be jumped to. */
  readonly ids: ReadonlySet<string>;
  /** How many levels deeper the headings stand. */
  readonly depth: number;
}

export const inline = (text: Text, place: Place): Markup =>
  typeof text === 'string'
    ? word({ text }, place)
    : html`${text.map((span) => word(typeof span === 'string' ? { text: span } : span, place))}`;

export const lightSign = (light: NonNullable<Span['light']>): Markup =>
  html`<svg class="sign" aria-hidden="true"><use href="#sign-${light}"/></svg>`;

const classes: Readonly<Partial<Record<Tone, string>>> = {
  muted: 'muted',
  red: 'is-red',
  yellow: 'is-yellow',
  green: 'is-green',
  grey: 'muted',
  done: 'is-done',
};

function word({ text, tone, light }: Span, place: Place): Markup {
  if (light) return html`<span class="light is-${light}">${lightSign(light)}${text}</span>`;
  if (isAddress(text)) return html`<a class="address" href="${text}" rel="noopener noreferrer">${text}</a>`;
  switch (tone) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'id':
      return place.ids.has(text)
        ? html`<a class="id" href="#${text}">${text}</a>`
        : html`<span class="id">${text}</span>`;
    case 'command':
      return html`<code>${text}</code>`;
    case 'removed':
      return html`<del>${text}</del>`;
    case 'added':
      return html`<ins>${text}</ins>`;
    default: {
      const name = tone && classes[tone];
      return name ? html`<span class="${name}">${text}</span>` : html`${text}`;
    }
  }
}

/** A whole address of the web, and nothing in it that could show another one than it leads to. */
const isAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>\\]+$/.test(text) && printable(text) === text;
