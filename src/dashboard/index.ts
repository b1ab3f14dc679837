// Builds the dashboard, for HTML: the numbers of the status screen, drawings of the timeline, the pairings and the
// pipeline, the meetings, and every record in full.

import { comingOf, deadlineRows, overdueOf, overdueTitle, reportingBlocks } from '../commands/status/page';
import { areasTable, deadlinesTable } from '../commands/status/tables';
import { timelineBlocks, timelineKinds } from '../commands/timeline/page';
import type { Corpus } from '../evaluate/query/corpus';
import { facetsOf } from '../evaluate/query/facets';
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { type LineOf, placeOf } from '../model/place';
import { noticeLines } from '../page/notice';
import type { Block } from '../page/page';
import { periodNotice } from '../page/period-notice';
import type { Say } from '../page/say';
import { tell } from '../page/telling';
import type { Problem } from '../problem';
import { figuresOf } from './figures';
import { meetingBlocks } from './meetings';
import { pairsBlock } from './pairings';
import { recordGroups } from './records';
import type { Dashboard, DashboardSection, RecordGroup } from './shape';
import { stagesBlock } from './stages';

/** The sources of a dashboard. */
interface Sources {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
  readonly say: Say;
  readonly lineOf: LineOf;
  /** The problems in the plan's files. */
  readonly problems: readonly Problem[];
  /** How the page was made; shown as its last section. */
  readonly origin: Dashboard['origin'];
}

/** Asks `lineOf` for the line of everything it shows; the same sources give the same dashboard. */
export function dashboardOf({ snapshot, corpus, say, lineOf, problems, origin }: Sources): Dashboard {
  const { charter } = snapshot.plan;
  const words = say.messages.dashboard;
  const making = {
    snapshot,
    corpus,
    telling: tell(snapshot, say, lineOf),
    say,
    lineOf: ({ record }: Item) => lineOf(placeOf(record)),
  };
  const groups = recordGroups(making);
  const sum = (count: (group: RecordGroup) => number): number => groups.reduce((all, group) => all + count(group), 0);
  return {
    title: say.language === 'en' ? charter.title_en : charter.title,
    aside: say.messages.asOf(snapshot.asOf),
    about: say.messages.status.about(charter.number, charter.years.from, charter.years.to),
    notices: [...periodNotice(snapshot, say), ...problemNotice(problems, say)],
    sections: dashboardSections(snapshot, say),
    records: {
      title: words.records,
      lead: words.recordsLead(
        sum(({ entries }) => entries.length),
        sum(({ whole }) => whole),
      ),
      groups,
    },
    origin,
    facets: facetsOf(snapshot, corpus),
    words: words.page,
  };
}

function dashboardSections(snapshot: Snapshot, say: Say): DashboardSection[] {
  const { sections } = say.messages.dashboard;
  const items = snapshot.items.filter(({ record }) => timelineKinds.includes(record.kind));
  const coming = comingOf(snapshot);
  return [
    { id: 'figures', title: sections.figures, blocks: [{ type: 'figures', figures: figuresOf(snapshot, say) }] },
    { id: 'areas', title: sections.areas, blocks: [areasTable(snapshot, say)] },
    {
      id: 'deadlines',
      title: sections.deadlines,
      blocks: [
        deadlinesTable(snapshot, say),
        ...titledList(overdueTitle(snapshot, say), overdueOf(snapshot), snapshot, say),
        ...titledList(say.messages.status.next(coming.length), coming, snapshot, say),
      ],
    },
    { id: 'timeline', title: sections.timeline, blocks: timelineBlocks(snapshot, items, say) },
    { id: 'pairings', title: sections.pairings, blocks: [pairsBlock(snapshot, say)] },
    { id: 'pipeline', title: sections.pipeline, blocks: [stagesBlock(snapshot, say)] },
    { id: 'meetings', title: sections.meetings, blocks: meetingBlocks(snapshot, say) },
    { id: 'reporting', title: sections.reporting, blocks: reportingBlocks(snapshot, say) },
  ];
}

function titledList(title: string, items: readonly Item[], snapshot: Snapshot, say: Say): Block[] {
  return items.length === 0 ? [] : [{ type: 'heading', level: 3, text: title }, deadlineRows(items, snapshot, say)];
}

function problemNotice(problems: readonly Problem[], say: Say): Block[] {
  const lines = noticeLines(problems, say);
  return lines.length === 0 ? [] : [{ type: 'notice', tone: 'red', lines }];
}
