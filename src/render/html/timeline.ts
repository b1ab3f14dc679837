// The years as a chart: a row an item, its bar and marks drawn to the day, with today's line through all of them. Places
// are per cent of the width, so that the chart fits any screen and its signs are never stretched.
import type { Block, TimelineRow } from '../../report/page';
import { addDays, daysBetween } from '../../util/day';
import { html, lines, type Markup, nothing } from './markup';
import { inline, type Place } from './text';

type Timeline = Extract<Block, { type: 'timeline' }>;

export function timeline(block: Timeline, place: Place): Markup {
  const axis = axisOf(block);
  return html`<table class="timeline" role="table">
<thead role="rowgroup"><tr role="row"><td role="cell"></td><td role="cell" class="chart"><svg aria-hidden="true">${axis.grid}${axis.labels}</svg></td><td role="cell"></td></tr></thead>
${block.groups
  .filter(({ rows }) => rows.length > 0)
  .map(
    ({
      label,
      rows,
    }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup">${label}</th><td role="cell" class="chart"><svg aria-hidden="true">${axis.grid}</svg></td><td role="cell"></td></tr>
${lines(rows.map((row) => chartRow(row, axis, place)))}</tbody>
`,
  )}</table>`;
}

interface Axis {
  readonly at: (day: string) => string;
  readonly grid: Markup;
  readonly labels: Markup;
}

function axisOf({ from, to, today, todayLabel }: Timeline): Axis {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const start = `${first}-01-01`;
  const whole = daysBetween(start, `${last + 1}-01-01`);
  const share = (day: string): number => (daysBetween(start, day) * 100) / whole;
  const at = (day: string): string => `${Math.min(100, Math.max(0, share(day))).toFixed(2)}%`;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isWithin = today >= start && share(today) < 100;
  const line = isWithin ? html`<line class="today" x1="${at(today)}" x2="${at(today)}" y1="0" y2="100%"/>` : nothing;
  // Near the right edge the label would leave the picture.
  const anchor = share(today) > 60 ? 'end' : 'start';
  return {
    at,
    grid: html`${years.map((year) => html`<line class="year" x1="${at(`${year}-01-01`)}" x2="${at(`${year}-01-01`)}" y1="0" y2="100%"/>`)}${line}`,
    labels: html`${years.map((year) => html`<text x="${at(`${year}-01-01`)}" dx="6" y="34">${year}</text>`)}${
      isWithin
        ? html`<text class="today" x="${at(today)}" dx="${anchor === 'end' ? -6 : 6}" y="14" text-anchor="${anchor}">${todayLabel} ${today}</text>`
        : nothing
    }`,
  };
}

function chartRow({ label, begins, ends, marks, note }: TimelineRow, { at, grid }: Axis, place: Place): Markup {
  const light = marks[0]?.light ?? 'grey';
  // The last day is a day too: the bar ends where it ends.
  const bar = html`<line class="bar is-${light}" x1="${at(begins)}" x2="${at(addDays(ends, 1))}" y1="50%" y2="50%"/>`;
  const signs = marks.map(
    (mark) =>
      html`<svg x="${at(addDays(mark.day, 1))}" y="50%" overflow="visible"><circle class="halo" r="7"/><use class="is-${mark.light}" href="#sign-${mark.light}" x="-8" y="-8" width="16" height="16"/></svg>`,
  );
  return html`<tr role="row"><th role="rowheader" scope="row">${inline(label, place)}</th><td role="cell" class="chart"><svg aria-hidden="true">${grid}${bar}${signs}</svg></td><td role="cell"><span class="day">${ends}</span> ${inline(note, place)}${markWords(marks)}</td></tr>`;
}

/** Where there are several, each in words: when, and its light. */
const markWords = (marks: TimelineRow['marks']): Markup =>
  marks.length < 2
    ? nothing
    : html`<span class="marks">${marks.map(({ day, light, word }) => html` <span class="is-${light}">${day.slice(0, 4)} ${word}</span>`)}</span>`;
