// The meetings, latest first, each with its decided actions and their present state.

import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { titleOf } from '../model/describe';
import type { RecordOf } from '../model/plan';
import { idCell } from '../page/cells';
import { itemsTable } from '../page/items-table';
import type { Block } from '../page/page';
import type { Say } from '../page/say';
import { compare } from '../util/compare-texts';

export function meetingBlocks(snapshot: Snapshot, say: Say): Block[] {
  const meetings = snapshot
    .ofKind('meeting')
    .flatMap(({ record }) => (record.kind === 'meeting' ? [record] : []))
    .sort((one, other) => compare(other.data.on, one.data.on) || compare(other.id, one.id));
  if (meetings.length === 0) return [{ type: 'paragraph', text: say.messages.report.actions.noMeeting }];
  return meetings.flatMap((meeting) => meetingBlock(snapshot, meeting, say));
}

function meetingBlock(snapshot: Snapshot, meeting: RecordOf<'meeting'>, say: Say): Block[] {
  const { messages, language } = say;
  const { labels, comma } = messages;
  const { on, type, place, host } = meeting.data;
  const actions = snapshot.ofKind('action').filter(({ record }) => record.parent === meeting.id);
  const facts = [labels.meetingType[type], place, host && messages.dashboard.hosted(labels.party[host])];
  return [
    { type: 'heading', level: 3, text: `${on}  ${titleOf(snapshot.plan, meeting, language)}` },
    { type: 'paragraph', text: [idCell(meeting.id), `  ${facts.filter(Boolean).join(comma)}`] },
    actions.length > 0
      ? itemsTable(actions, snapshot.plan, say)
      : { type: 'paragraph', text: [{ text: messages.dashboard.noActions, tone: 'muted' }] },
  ];
}
