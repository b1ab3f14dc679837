// The pipeline as columns, one a stage: 谋划一批、落位一批、开工一批、投产一批.

import { stages } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { stageSince } from '../evaluate/snapshot/stage-since';
import { totalsOf } from '../evaluate/snapshot/totals';
import { titleOf } from '../model/describe';
import { lightCell, stateText } from '../page/cells';
import type { Say } from '../page/say';
import type { DashboardBlock } from './shape';

export function stagesBlock(snapshot: Snapshot, say: Say): DashboardBlock {
  const { messages, language } = say;
  const projects = snapshot.ofKind('project');
  const whole = totalsOf(snapshot, 'project').expected;
  return {
    type: 'stages',
    nobody: messages.pipeline.nobody,
    stages: [...stages, undefined].map((stage) => {
      const here = projects.filter((item) => item.stage === stage);
      return {
        label: messages.headline(stage ? messages.labels.stage[stage] : messages.labels.noStage),
        count: messages.ofTotal(here.length, whole),
        projects: here.map((item) => {
          const since = stageSince(item);
          return {
            id: item.record.id,
            title: titleOf(snapshot.plan, item.record, language),
            state: [lightCell(item, say), `  ${stateText(item, say)}`],
            since: since && messages.dashboard.since(since),
          };
        }),
      };
    }),
  };
}
