// What a dashboard draws: headline numbers, the pairings as two sides, the pipeline as columns, shares as bars.
import type { DashboardBlock } from '../../dashboard/shape';
import type { Block, Share } from '../../page/page';
import { html, type Markup, markupLines } from './markup';
import { type HtmlContext, inlineHtml, lightSign, spoken } from './text';

type Of<T> = Extract<DashboardBlock, { type: T }>;

export const figuresHtml = ({ figures: all }: Of<'figures'>): Markup =>
  html`<dl class="figures">
${markupLines(all.map(({ label, value, of, query, light }) => html`<div data-query="${query}"><dt>${light ? html`<span class="light is-${light}">${lightSign(light)}</span>` : ''}${label}</dt><dd><b>${value}</b><span class="of"> / ${of}</span></dd></div>`))}</dl>`;

export const pairsHtml = ({ left, right, pairs: all }: Of<'pairs'>, place: HtmlContext): Markup =>
  html`<div class="pairs"><div class="pair sides" aria-hidden="true"><span></span><b>${left}</b><span></span><b>${right}</b><span></span></div>
<ol>
${markupLines(
  all.map(
    (pair) =>
      html`<li class="pair"><span class="id">${inlineHtml([{ text: pair.id, tone: 'id' }], place)}</span>${unitsHtml(left, pair.left)}${ties(pair)}${unitsHtml(right, pair.right)}<span class="state">${inlineHtml(pair.state, place)}</span></li>`,
  ),
)}</ol></div>`;

/** Whose they are is seen from the side that they stand on; who cannot see that is told. */
const unitsHtml = (side: string, names: readonly string[]): Markup =>
  html`<span class="units"><span class="unseen">${side}: </span>${names.map((name, index) => html`<span>${index > 0 ? html`<span class="unseen">, </span>` : ''}${name}</span>`)}</span>`;

/** From every unit a curve to the light in the middle. The units of a side stand in rows of equal height. */
function ties({ left, right, light }: Of<'pairs'>['pairs'][number]): Markup {
  const curves = (count: number, edge: number): Markup[] =>
    Array.from({ length: count }, (_, index) => {
      const y = (((index + 0.5) * 100) / count).toFixed(1);
      return html`<path d="M${edge} ${y}C${(edge + 50) / 2} ${y} ${(edge + 50) / 2} 50 50 50"/>`;
    });
  return html`<span class="ties"><svg class="curves" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${curves(left.length, 0)}${curves(right.length, 100)}</svg><span class="light is-${light}">${lightSign(light)}</span><span class="unseen"> ↔ </span></span>`;
}

export const stagesHtml = ({ stages: all, nobody }: Of<'stages'>, place: HtmlContext): Markup =>
  html`<div class="stages">
${markupLines(
  all.map(
    ({ label, count, projects }) =>
      html`<section><h3>${label} <span class="count">${count}</span></h3>${
        projects.length === 0
          ? html`<p class="muted">${nobody}</p>`
          : html`<ul>${projects.map(({ id, title, state, since }) => html`<li>${inlineHtml([{ text: id, tone: 'id' }], place)} <b>${spoken(title, place)}</b><span class="state">${inlineHtml(state, place)}</span>${since ? html`<span class="state">${since}</span>` : ''}</li>`)}</ul>`
      }</section>`,
  ),
)}</div>`;

/** Every part in words and a number below its bar, with its sign: the bar alone would say it by colour only. */
export const sharesHtml = ({ rows, words }: Extract<Block, { type: 'shares' }>, place: HtmlContext): Markup =>
  html`<ul class="shares">
${markupLines(rows.map((row) => html`<li><b>${row.label}</b><span>${bar(row)}<span class="parts">${row.parts.filter(({ amount }) => amount > 0).map(({ light, amount }) => html`<span class="light is-${light}">${lightSign(light)}${words[light]} ${amount}</span>`)}</span></span><span class="note">${inlineHtml(row.note, place)}</span></li>`))}</ul>`;

function bar({ parts }: Share): Markup {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
  let before = 0;
  const drawn = parts.map(({ light, amount }) => {
    const [from, size] = [before, whole === 0 ? 0 : (amount * 100) / whole];
    before += size;
    return html`<rect class="is-${light}" x="${from.toFixed(2)}%" width="${size.toFixed(2)}%" height="100%"/>`;
  });
  return html`<svg class="share" aria-hidden="true">${drawn}</svg>`;
}
