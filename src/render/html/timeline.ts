// The years as a chart: a row an item, its bar and marks drawn to the day, with today's line through all of them. Places
// are per cent of the width, so that the chart fits any screen and its signs are never stretched.
import type { Block, TimelineRow } from '../../page/page';
import { addDays, daysBetween } from '../../util/day';
import { emptyMarkup, html, type Markup, markupLines } from './markup';
import { type HtmlContext, inlineHtml } from './text';

type Timeline = Extract<Block, { type: 'timeline' }>;

export function timeline(block: Timeline, place: HtmlContext): Markup {
  const axis = axisOf(block);
  const [item, span, state] = block.heads.map((head) => html`<span class="unseen">${head}</span>`);
  return html`<table class="timeline" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader">${item}</th><th role="columnheader" class="chart">${span}<svg aria-hidden="true">${axis.head}</svg></th><th role="columnheader">${state}</th></tr></thead>
${block.groups
  .filter(({ rows }) => rows.length > 0)
  .map(
    ({
      label,
      rows,
    }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup">${label}</th><td role="cell" class="chart"><svg aria-hidden="true">${axis.grid}</svg></td><td role="cell"></td></tr>
${markupLines(rows.map((row) => chartRow(row, axis, place)))}</tbody>
`,
  )}</table>`;
}

interface Axis {
  readonly at: (day: string) => string;
  readonly grid: Markup;
  /** The years, and which day the line stands for. */
  readonly head: Markup;
}

function axisOf({ from, to, today, todayLabel }: Timeline): Axis {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const start = `${first}-01-01`;
  const whole = daysBetween(start, `${last + 1}-01-01`);
  const share = (day: string): number => (daysBetween(start, day) * 100) / whole;
  const at = (day: string): string => `${Math.min(100, Math.max(0, share(day))).toFixed(2)}%`;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isWithin = today >= start && share(today) < 100;
  const line = (end: string): Markup =>
    isWithin ? html`<line class="today" x1="${at(today)}" x2="${at(today)}" y1="0" y2="${end}"/>` : emptyMarkup;
  const yearLines = years.map((year) => {
    const x = at(`${year}-01-01`);
    return html`<line class="year" x1="${x}" x2="${x}" y1="0" y2="100%"/>`;
  });
  // Of many years only some have room for their names.
  const every = Math.ceil(years.length / 7);
  const names = years.map((year, index) =>
    index % every === 0 ? html`<text x="${at(`${year}-01-01`)}" dx="6" y="34">${year}</text>` : emptyMarkup,
  );
  // Near the right edge the label would leave the picture.
  const isLate = share(today) > 60;
  const label = isWithin
    ? html`<text class="today" x="${at(today)}" dx="${isLate ? -6 : 6}" y="14" text-anchor="${isLate ? 'end' : 'start'}">${todayLabel} ${today}</text>`
    : emptyMarkup;
  return { at, grid: html`${yearLines}${line('100%')}`, head: html`${yearLines}${line('18')}${names}${label}` };
}

function chartRow(row: TimelineRow, { at, grid }: Axis, place: HtmlContext): Markup {
  const { label, begins, ends, isDue, marks, note } = row;
  const signs = marks.map(
    (mark) =>
      html`<svg x="${at(addDays(mark.day, 1))}" y="50%" overflow="visible"><circle class="halo" r="7"/><use class="is-${mark.light}" href="#sign-${mark.light}" x="-8" y="-8" width="16" height="16"/></svg>`,
  );
  const span = html`<span class="unseen">${begins} – ${ends}</span>`;
  const due = isDue ? html`<span class="day">${ends}</span> ` : emptyMarkup;
  return html`<tr role="row"><th role="rowheader" scope="row">${inlineHtml(label, place)}</th><td role="cell" class="chart">${span}<svg aria-hidden="true">${grid}${bars(row, at)}${signs}</svg></td><td role="cell">${due}${inlineHtml(note, place)}${markWords(marks)}</td></tr>`;
}

/** Each stretch in the light of the mark that it leads to. The last day is a day too: a bar ends where it ends. */
function bars({ begins, ends, marks }: TimelineRow, at: Axis['at']): Markup[] {
  const stretches = marks.length > 0 ? marks : [{ day: ends, light: 'grey' as const }];
  return stretches.map(({ day, light }, index) => {
    const previous = stretches[index - 1];
    const from = previous ? addDays(previous.day, 1) : begins;
    return html`<line class="bar is-${light}" x1="${at(from)}" x2="${at(addDays(day, 1))}" y1="50%" y2="50%"/>`;
  });
}

/** Where there are several, each in words: when, and its light. */
const markWords = (marks: TimelineRow['marks']): Markup =>
  marks.length < 2
    ? emptyMarkup
    : html`<span class="marks">${marks.map(({ day, light, word }) => html` <span class="is-${light}">${day.slice(0, 4)} ${word}</span>`)}</span>`;
