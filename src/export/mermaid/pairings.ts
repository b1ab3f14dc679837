// The pairings as a graph: a node for each unit, on its city's side, and an edge for each pair.

import { nameOf } from '../../model/describe';
import type { RecordOf } from '../../model/plan';
import type { Exporting } from '../exporting';
import { titleOfPlan } from '../title-of-plan';
import { mermaidText } from './text';

export function pairingGraph(exporting: Exporting): string {
  const { snapshot, items, say } = exporting;
  const pairs = items.flatMap(({ record, light }) => (record.kind === 'pairing' ? [{ record, light }] : []));
  const tianjin = nodesOf(
    pairs.flatMap(({ record }) => record.data.tianjin),
    't',
  );
  const changchun = nodesOf(
    pairs.flatMap(({ record }) => record.data.changchun),
    'c',
  );
  const { labels, asOf } = say.messages;
  return [
    'flowchart LR',
    // Changchun first, as in the plan's text of each pairing.
    ...side('CC', labels.party.CC, changchun, exporting),
    ...side('TJ', labels.party.TJ, tianjin, exporting),
    ...pairs.flatMap(({ record, light }) => {
      const label = `${record.id} ${labels.light[light]}`;
      return ends(record).map(
        ([one, other]) => `  ${changchun.get(other)} ---|"${mermaidText(label)}"| ${tianjin.get(one)}`,
      );
    }),
    // A separate node at the bottom: a flowchart's title would lose whatever looks like markup.
    `  plan["${mermaidText(`${titleOfPlan(exporting)} ${asOf(snapshot.asOf)}`)}"]`,
  ].join('\n');
}

/** Numbered node names: an id of the plan might be a mermaid keyword. */
const nodesOf = (ids: readonly string[], letter: string): ReadonlyMap<string, string> =>
  new Map([...new Set(ids)].map((id, index) => [id, `${letter}${index + 1}`]));

function side(name: string, label: string, nodes: ReadonlyMap<string, string>, exporting: Exporting): string[] {
  const { snapshot, say } = exporting;
  if (nodes.size === 0) return [];
  return [
    `  subgraph ${name}["${mermaidText(label)}"]`,
    ...[...nodes].map(([id, node]) => `    ${node}["${mermaidText(nameOf(snapshot.plan, id, say.language))}"]`),
    '  end',
  ];
}

/** All pairs of a Tianjin and a Changchun unit in a pairing. */
const ends = ({ data }: RecordOf<'pairing'>): [string, string][] =>
  data.tianjin.flatMap((one) => data.changchun.map((other): [string, string] => [one, other]));
