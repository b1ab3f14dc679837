// Rows for the tables that link records (other-tables.ts).
import { hasLight, type Item } from '../../evaluate/snapshot/item';
import { namedIn } from '../../evaluate/snapshot/updates';
import { evidenceOf } from '../../model/describe';
import type { RecordOf } from '../../model/plan';
import type { Kind } from '../../schema/kinds';
import type { Row } from './database';
import type { References } from './references';

export type Links = Readonly<
  Record<
    | 'owners'
    | 'reasons'
    | 'roll_ups'
    | 'update_items'
    | 'evidence'
    | 'pairing_sides'
    | 'meeting_attendees'
    | 'action_items'
    | 'organization_names',
    Row[]
  >
>;

/** The link rows of the items in the file. */
export function linkRows(items: readonly Item[], references: References): Links {
  const stated = items.filter(({ record }) => hasLight(record.kind));
  return {
    owners: stated.flatMap(({ record: { id }, owners, ownersAreOwn }) =>
      linked(id, 'owners', owners, references, 'organization').map(([organization, position]) => ({
        item: id,
        organization,
        position,
        is_default: !ownersAreOwn,
      })),
    ),
    reasons: stated.flatMap(({ record: { id }, reasons }) =>
      reasons.map(({ code, days, points, item }, position) => ({
        item: id,
        position,
        code,
        days,
        points,
        because_of: references.to(id, 'reasons', item),
      })),
    ),
    roll_ups: stated.flatMap(({ record: { id }, rollUp }) =>
      rollUp ? [{ item: id, ...rollUp, worst: references.to(id, 'roll_ups', rollUp.worst) }] : [],
    ),
    update_items: ofKind(items, 'update').flatMap(({ id, data }) =>
      linked(id, 'items', namedIn(data), references).map(([item]) => ({
        update_id: id,
        item,
        is_main: item === data.item,
      })),
    ),
    evidence: items.flatMap(({ record }) =>
      evidenceOf(record).map(({ title, publisher, url, path, published, sha256 }, position) => ({
        record: record.id,
        position,
        title,
        publisher,
        url,
        path,
        published: published === undefined ? undefined : String(published),
        sha256,
      })),
    ),
    pairing_sides: ofKind(items, 'pairing').flatMap(({ id, data }) =>
      (['CC', 'TJ'] as const).flatMap((party) => {
        const side = party === 'CC' ? 'changchun' : 'tianjin';
        return linked(id, side, data[side], references, 'organization').map(([organization, position]) => ({
          pairing: id,
          organization,
          party,
          position,
        }));
      }),
    ),
    meeting_attendees: ofKind(items, 'meeting').flatMap(({ id, data }) =>
      linked(id, 'attendees', data.attendees ?? [], references, 'organization').map(([organization, position]) => ({
        meeting: id,
        organization,
        position,
      })),
    ),
    action_items: ofKind(items, 'action').flatMap(({ id, data }) =>
      linked(id, 'items', data.items ?? [], references).map(([item, position]) => ({ action: id, item, position })),
    ),
    organization_names: ofKind(items, 'organization').flatMap(({ id, data }) =>
      data.named_as.map((name, position) => ({ organization: id, position, name })),
    ),
  };
}

const ofKind = <K extends Kind>(items: readonly Item[], kind: K): RecordOf<K>[] =>
  items.flatMap(({ record }) => (record.kind === kind ? [record as RecordOf<K>] : []));

/** One row for each target in the file, without duplicates, with its position in the list. */
const linked = (
  id: string,
  field: string,
  targets: readonly string[],
  references: References,
  ...kinds: readonly Kind[]
): [target: string, position: number][] =>
  [...new Set(targets)].flatMap((target, position) =>
    references.to(id, field, target, ...kinds) === null ? [] : [[target, position]],
  );
