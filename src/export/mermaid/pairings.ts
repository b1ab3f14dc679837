// The pairings as a graph: a node for each unit, on its city's side, and an edge for each pair.

import { nameOf } from '../../model/describe';
import type { RecordOf } from '../../model/plan';
import type { Exporting } from '../format';
import { titleOfPlan } from '../title';
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
  const { labels, status } = say.messages;
  return [
    'flowchart LR',
    // In the order of each pair's own words in the plan.
    ...side('CC', labels.party.CC, changchun, exporting),
    ...side('TJ', labels.party.TJ, tianjin, exporting),
    ...pairs.flatMap(({ record, light }) => {
      const label = `${record.id} ${labels.light[light]}`;
      return ends(record).map(
        ([one, other]) => `  ${changchun.get(other)} ---|"${mermaidText(label)}"| ${tianjin.get(one)}`,
      );
    }),
    // As a node of its own below them: a title that stands above a flowchart loses whatever looks like markup.
    `  plan["${mermaidText(`${titleOfPlan(exporting)} ${status.asOf(snapshot.asOf)}`)}"]`,
  ].join('\n');
}

/** By numbers: an id of the plan may be a word that mermaid knows. */
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

/** Where one is paired with two, each with each. */
const ends = ({ data }: RecordOf<'pairing'>): [string, string][] =>
  data.tianjin.flatMap((one) => data.changchun.map((other): [string, string] => [one, other]));
