// The neutral blocks of a page as HTML.
import type { DashboardBlock } from '../../dashboard/shape';
import { type Block, type OfficialBlock, type ProblemView, plain, type Text } from '../../page/page';
import { officialLines } from '../../page/texts';
import { html, lines, Markup, nothing } from './markup';
import { figures, pairs, shares, stages } from './pictures';
import { inline, type Place } from './text';
import { timeline } from './timeline';

export const blocks = (all: readonly DashboardBlock[], place: Place): Markup =>
  lines(all.map((one) => block(one, place)));

function block(one: DashboardBlock, place: Place): Markup {
  switch (one.type) {
    case 'heading':
      return heading(one, place);
    case 'paragraph':
      return html`<p>${inline(one.text, place)}</p>`;
    case 'notice':
      return html`<div class="notice is-${one.tone}" role="note">${one.lines.map((line) => html`<p>${inline(line, place)}</p>`)}</div>`;
    case 'fields':
      // A row on a line of its own: so the leaf that says how a report was made can be read back.
      return html`<dl class="fields">
${lines(one.rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${inline(value, place)}</dd></div>`))}</dl>`;
    case 'table':
      return table(one, place);
    case 'shares':
      return shares(one, place);
    case 'timeline':
      return timeline(one, place);
    case 'command':
      return html`<pre tabindex="0"><code>${one.text}</code></pre>`;
    case 'code':
      return html`<pre tabindex="0">${one.lines.join('\n')}</pre>`;
    case 'diff':
      return html`<pre tabindex="0">${one.lines.map(({ sign, text }) => html`<span class="${sign === '+' ? 'is-green' : sign === '-' ? 'is-red' : ''}">${sign} ${text}</span>\n`)}</pre>`;
    case 'problems':
      return html`<ol class="problems">${lines(one.problems.map(problem))}</ol>`;
    case 'figures':
      return figures(one);
    case 'pairs':
      return pairs(one, place);
    case 'stages':
      return stages(one, place);
    default:
      return official(one, place);
  }
}

function heading({ level, text, aside }: Extract<Block, { type: 'heading' }>, { depth }: Place): Markup {
  const name = new Markup(`h${Math.min(6, level + depth)}`);
  return html`<${name}>${text}</${name}>${aside ? html`<p class="aside">${aside}</p>` : nothing}`;
}

/** More columns than any screen or paper has room for: then every row is a list of its own. */
const most = 10;
/** Cells of so many signs stand on one line. */
const short = 16;

/**
 * On a narrow screen its rows are laid out one below the other, each cell with its column's name; the roles say that it is
 * still a table, which the browser forgets once cells are laid out anew (WAI-ARIA 1.2, table).
 */
function table(block: Extract<Block, { type: 'table' }>, place: Place): Markup {
  const { columns, rows } = block;
  if (columns.length > most) return cards(block, place);
  const shapes = columns.map(({ align, grows }, index) => {
    const isShort = rows.every((row) => [...plain(row[index] ?? '')].length <= short);
    return [align === 'right' ? 'number' : '', grows ? 'grows' : isShort ? 'short' : ''].join(' ').trim();
  });
  const head = columns.map(
    ({ label }, index) => html`<th role="columnheader" scope="col" class="${shapes[index] ?? ''}">${label}</th>`,
  );
  const cell = (text: Text, index: number): Markup =>
    html`<td role="cell" class="${shapes[index] ?? ''}" data-label="${columns[index]?.label ?? ''}">${inline(text, place)}</td>`;
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${lines(rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>`))}</tbody></table>`;
}

/** What is empty is left out. */
const cards = ({ columns, rows }: Extract<Block, { type: 'table' }>, place: Place): Markup =>
  html`<ol class="cards">
${lines(
  rows.map((row) => {
    const said = row.flatMap((cell, index): Markup[] =>
      plain(cell) === ''
        ? []
        : [html`<div><dt>${columns[index]?.label ?? ''}</dt><dd>${inline(cell, place)}</dd></div>`],
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
  const shown = excerpt === '' ? nothing : html`<pre tabindex="0">${before}<mark>${marked}</mark>${after}</pre>`;
  return html`<li><p><b class="is-${severity === 'error' ? 'red' : 'yellow'}">${severityWord}</b> <code>${place}</code> ${what} <span class="muted">[${code}]</span></p>${shown}${fix === '' ? nothing : html`<p>${fix}</p>`}</li>`;
}

function official(one: OfficialBlock, place: Place): Markup {
  if (one.type === 'annex')
    return html`<h2 class="annex">${one.label === '' ? '' : html`<span class="muted">${one.label}</span> `}${one.title}</h2>`;
  return html`<div class="${one.type}">${officialLines(one).map((line) => html`<p>${inline(line, place)}</p>`)}</div>`;
}
