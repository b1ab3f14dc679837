// Deadlines as a gantt diagram: a bar for items with a period, a mark for items due on a day.
import type { Item, Light } from '../../evaluate/snapshot/item';
import { shortTitle } from '../../page/short-title';
import { kinds } from '../../schema/kinds';
import { cutShort } from '../../util/cut-short';
import type { Exporting } from '../exporting';
import { titleOfPlan } from '../title-of-plan';
import { mermaidText } from './text';

/** Most characters of a name: longer ones beside their bar would be cut off at the edge of the drawing. */
const mostSigns = { zh: 24, en: 48 } as const;

/** Mermaid's task tags for each light; the light's word follows the name. */
const tags: Readonly<Record<Light, readonly string[]>> = {
  red: ['crit'],
  yellow: ['active'],
  green: ['active'],
  grey: [],
  done: ['done'],
};

export function gantt(exporting: Exporting): string {
  const { snapshot, items, say } = exporting;
  const title = `${titleOfPlan(exporting)} ${say.messages.asOf(snapshot.asOf)}`;
  const dated = items.filter(({ deadline }) => deadline);
  const sections = kinds.flatMap((kind) => {
    const some = dated.filter(({ record }) => record.kind === kind);
    if (some.length === 0) return [];
    const name = say.messages.headline(say.messages.labels.kind[kind]);
    return [`  section ${mermaidText(name)}`, ...some.flatMap((item) => rows(item, exporting))];
  });
  return [
    'gantt',
    `  title ${mermaidText(title)}`,
    '  dateFormat YYYY-MM-DD',
    '  inclusiveEndDates',
    '  axisFormat %Y',
    '  tickInterval 12month',
    // Mermaid would mark the day of viewing, not the day judged.
    '  todayMarker off',
    ...sections,
  ].join('\n');
}

function rows(item: Item, { snapshot, say }: Exporting): string[] {
  const { record, deadline, forecast, light } = item;
  const { labels, export: exported } = say.messages;
  if (!deadline) return [];
  const title = cutShort(shortTitle(snapshot.plan, record, say.language), mostSigns[say.language]);
  const name = exported.drawn(record.id, title, labels.light[light]);
  const isDay = 'due' in record.data && String(record.data.due).length === 10;
  const when = isDay ? onDay(deadline.day) : `${deadline.begins}, ${deadline.day}`;
  return [
    ganttRow(name, [...tags[light], ...(isDay ? ['milestone'] : []), when]),
    ...(forecast
      ? [ganttRow(exported.drawnForecast(record.id, title), [...tags[light], 'milestone', onDay(forecast.day)])]
      : []),
  ];
}

const onDay = (day: string): string => `${day}, 0d`;

const ganttRow = (name: string, data: readonly string[]): string => `    ${mermaidText(name)} :${data.join(', ')}`;
