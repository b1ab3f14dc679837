// Projects by stage: 谋划一批、落位一批、开工一批、投产一批.
import { type Item, stages } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { stageSince } from '../../evaluate/snapshot/stage-since';
import { titleOf } from '../../model/describe';
import { idCell, lightCell, stateText } from '../../page/cells';
import type { Block, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';

/** `whole` is the number of projects that there should be. */
export function pipelinePage(snapshot: Snapshot, items: readonly Item[], whole: number, say: Say): Page {
  const { messages, language } = say;
  const { columns } = messages;
  const groups = [...stages, undefined].map((stage) => ({
    stage,
    items: items.filter((item) => item.stage === stage),
  }));
  const blocks = groups.flatMap(({ stage, items: members }): Block[] => [
    {
      type: 'heading',
      level: 2,
      text: `${messages.headline(stage ? messages.labels.stage[stage] : messages.labels.noStage)}  ${messages.ofTotal(members.length, whole)}`,
    },
    ...(members.length > 0
      ? [
          {
            type: 'table' as const,
            columns: [
              { label: columns.id },
              { label: columns.title, grows: true },
              { label: columns.type },
              { label: columns.since },
              { label: columns.light },
              { label: columns.state, grows: true },
            ],
            rows: members.map((item): Text[] => [
              [idCell(item.record.id)],
              titleOf(snapshot.plan, item.record, language),
              item.record.kind === 'project' ? messages.labels.origin[item.record.data.origin] : '',
              stageSince(item) ?? messages.none,
              [lightCell(item, say)],
              stateText(item, say),
            ]),
          },
        ]
      : [{ type: 'paragraph' as const, text: [{ text: messages.pipeline.nobody, tone: 'muted' as const }] }]),
  ]);
  return {
    blocks: [
      { type: 'heading', level: 1, text: messages.pipeline.title, aside: messages.asOf(snapshot.asOf) },
      ...blocks,
    ],
  };
}
