// The neutral blocks of a page as HTML.
import type { DashboardBlock } from '../../dashboard/shape';
import { type Block, type OfficialBlock, type ProblemView, plainText, type Text } from '../../page/page';
import { officialLines } from '../../page/texts';
import { emptyMarkup, html, Markup, markupLines } from './markup';
import { figuresHtml, pairsHtml, sharesHtml, stagesHtml } from './pictures';
import { type HtmlContext, inlineHtml } from './text';
import { timeline } from './timeline';

export const blocks = (all: readonly DashboardBlock[], place: HtmlContext): Markup =>
  markupLines(all.map((one) => block(one, place)));

function block(one: DashboardBlock, place: HtmlContext): Markup {
  switch (one.type) {
    case 'heading':
      return headingHtml(one, place);
    case 'paragraph':
      return html`<p>${inlineHtml(one.text, place)}</p>`;
    case 'notice':
      return html`<div class="notice is-${one.tone}" role="note">${one.lines.map((line) => html`<p>${inlineHtml(line, place)}</p>`)}</div>`;
    case 'fields':
      // A row on a line of its own: so the leaf that says how a report was made can be read back.
      return html`<dl class="fields">
${markupLines(one.rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${inlineHtml(value, place)}</dd></div>`))}</dl>`;
    case 'table':
      return tableHtml(one, place);
    case 'shares':
      return sharesHtml(one, place);
    case 'timeline':
      return timeline(one, place);
    case 'command':
      return html`<pre tabindex="0"><code>${one.text}</code></pre>`;
    case 'code':
      return html`<pre tabindex="0">${one.lines.join('\n')}</pre>`;
    case 'diff':
      return html`<pre tabindex="0">${one.lines.map(({ sign, text }) => html`<span class="${sign === '+' ? 'is-green' : sign === '-' ? 'is-red' : ''}">${sign} ${text}</span>\n`)}</pre>`;
    case 'problems':
      return html`<ol class="problems">${markupLines(one.problems.map(problem))}</ol>`;
    case 'figures':
      return figuresHtml(one);
    case 'pairs':
      return pairsHtml(one, place);
    case 'stages':
      return stagesHtml(one, place);
    default:
      return officialHtml(one, place);
  }
}

function headingHtml({ level, text, aside }: Extract<Block, { type: 'heading' }>, { depth }: HtmlContext): Markup {
  const name = new Markup(`h${Math.min(6, level + depth)}`);
  return html`<${name}>${text}</${name}>${aside ? html`<p class="aside">${aside}</p>` : emptyMarkup}`;
}

/** More columns than any screen or paper has room for: then every row is a list of its own. */
const mostColumns = 10;
/** Cells of so many signs stand on one line. */
const shortCell = 16;

/**
 * On a narrow screen its rows are laid out one below the other, each cell with its column's name; the roles say that it is
 * still a table, which the browser forgets once cells are laid out anew (WAI-ARIA 1.2, table).
 */
function tableHtml(block: Extract<Block, { type: 'table' }>, place: HtmlContext): Markup {
  const { columns, rows } = block;
  if (columns.length > mostColumns) return cards(block, place);
  const shapes = columns.map(({ align, grows }, index) => {
    const isShort = rows.every((row) => [...plainText(row[index] ?? '')].length <= shortCell);
    return [align === 'right' ? 'number' : '', grows ? 'grows' : isShort ? 'short' : ''].join(' ').trim();
  });
  const head = columns.map(
    ({ label }, index) => html`<th role="columnheader" scope="col" class="${shapes[index] ?? ''}">${label}</th>`,
  );
  const cell = (text: Text, index: number): Markup =>
    html`<td role="cell" class="${shapes[index] ?? ''}" data-label="${columns[index]?.label ?? ''}">${inlineHtml(text, place)}</td>`;
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${markupLines(rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>`))}</tbody></table>`;
}

/** What is empty is left out. */
const cards = ({ columns, rows }: Extract<Block, { type: 'table' }>, place: HtmlContext): Markup =>
  html`<ol class="cards">
${markupLines(
  rows.map((row) => {
    const said = row.flatMap((cell, index): Markup[] =>
      plainText(cell) === ''
        ? []
        : [html`<div><dt>${columns[index]?.label ?? ''}</dt><dd>${inlineHtml(cell, place)}</dd></div>`],
    );
    return html`<li><dl class="fields">${said}</dl></li>`;
  }),
)}</ol>`;

/** The line itself, and a mark under the place, which is as wide as what it marks. */
function problem({ place, severity, severityWord, what, code, excerpt, column, length, fix }: ProblemView): Markup {
  const signs = [...excerpt];
  const [before, marked, after] = [
    signs.slice(0, column - 1).join(''),
    signs.slice(column - 1, column - 1 + length).join(''),
    signs.slice(column - 1 + length).join(''),
  ];
  const shown = excerpt === '' ? emptyMarkup : html`<pre tabindex="0">${before}<mark>${marked}</mark>${after}</pre>`;
  return html`<li><p><b class="is-${severity === 'error' ? 'red' : 'yellow'}">${severityWord}</b> <code>${place}</code> ${what} <span class="muted">[${code}]</span></p>${shown}${fix === '' ? emptyMarkup : html`<p>${fix}</p>`}</li>`;
}

function officialHtml(one: OfficialBlock, place: HtmlContext): Markup {
  if (one.type === 'annex')
    return html`<h2 class="annex">${one.label === '' ? '' : html`<span class="muted">${one.label}</span> `}${one.title}</h2>`;
  return html`<div class="${one.type}">${officialLines(one).map((line) => html`<p>${inlineHtml(line, place)}</p>`)}</div>`;
}
