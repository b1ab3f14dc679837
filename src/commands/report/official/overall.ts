// How the plan stands on the day judged, in numbers: what there is, what was reported, states and lights.
import { lights, type Status, statuses } from '../../../evaluate/snapshot/item';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { reporting } from '../../../evaluate/snapshot/silence';
import { totalsOf } from '../../../evaluate/snapshot/totals';
import { namedIn } from '../../../evaluate/snapshot/updates';
import type { Kind } from '../../../schema/kinds';
import { type Brief, paragraphs, type ReportSection } from './brief';

const allStatuses: readonly Status[] = [...statuses, 'unstated', 'no-report'];

/** Every number that the sentences say; `expected` is how many there should be, `read` how many could be read. */
export function overallFigures({ end, items, reports, meetings, decisions, finished }: PeriodView) {
  const kinds = reporting
    .map((kind) => ({ kind, ...totalsOf(end, kind) }))
    .filter(({ expected }) => expected > 0)
    .map(({ kind, expected, read }) => ({ kind, expected, read }));
  const count = (test: (item: (typeof items)[number]) => boolean): number => items.filter(test).length;
  return {
    kinds,
    expected: kinds.reduce((sum, { expected }) => sum + expected, 0),
    read: items.length,
    reported: count(({ status }) => status !== 'no-report'),
    stale: count(({ silence }) => silence?.isStale === true),
    statuses: Object.fromEntries(allStatuses.map((status) => [status, count((item) => item.status === status)])),
    lights: Object.fromEntries(lights.map((light) => [light, count((item) => item.light === light)])),
    received: {
      reports: reports.length,
      items: new Set(reports.flatMap(({ data }) => namedIn(data))).size,
      meetings: meetings.length,
      decisions: decisions.length,
    },
    finished: finished.length,
  };
}

export type Figures = ReturnType<typeof overallFigures>;

/** `isPeriod`: whether what was received in the period is told, too. */
export function overallSection({ view, say }: Brief, figures: Figures, isPeriod = true): ReportSection {
  const { messages } = say;
  const { official, labels } = messages;
  const words = official.overall;
  const { read, expected } = figures;
  const said = <C extends string>(
    codes: readonly C[],
    names: Readonly<Record<C, string>>,
    counts: Record<string, number>,
  ) => codes.map((code) => [names[code], counts[code] ?? 0] as const).filter(([, count]) => count > 0);
  return {
    title: official.sections.overall,
    blocks: paragraphs([
      words.counts(
        figures.kinds.map(({ kind, expected: count }) =>
          words.count(labels.kind[kind], count, labels.counter[kind as Kind]),
        ),
      ),
      ...(read < expected ? [words.short(read, expected)] : []),
      words.reported(view.asOf, read, figures.reported, read - figures.reported),
      words.statuses(said(allStatuses, labels.status, figures.statuses), read),
      words.lights(said(lights, labels.light, figures.lights), read),
      ...(isPeriod
        ? [
            words.received(
              figures.received.reports,
              figures.received.items,
              figures.received.meetings,
              figures.received.decisions,
            ),
            words.finished(figures.finished),
          ]
        : []),
    ]),
  };
}
