// Rows for the plan itself, expected counts, and words for codes.
import type { Item } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { expectedOf } from '../../evaluate/snapshot/totals';
import type { Say } from '../../page/say';
import { countedKinds, type Kind, kinds } from '../../schema/kinds';
import type { Exporting } from '../exporting';
import type { Row } from './database';
import type { References } from './references';
import { tableName } from './schema';
import { type CodeField, sqlCodes, sqlCodeWords } from './sql-codes';

export function planRow({ snapshot, isIncomplete, revision }: Exporting, references: References): Row {
  const { charter } = snapshot.plan;
  return {
    number: charter.number,
    title: charter.title,
    title_en: charter.title_en,
    issued_on: charter.issued_on,
    issued_by: references.to(null, 'issued_by', charter.issued_by, 'organization'),
    first_year: charter.years.from,
    last_year: charter.years.to,
    time_zone: charter.time_zone,
    as_of: snapshot.asOf,
    revision,
    complete: isIncomplete === undefined ? undefined : !isIncomplete,
    later: snapshot.later,
    ...charter.windows,
  };
}

/** `held` are the items that have rows in the file. */
export function countRows({ snapshot, items }: Exporting, held: ReadonlySet<Item>): Row[] {
  const asked = new Set(items);
  return kinds.map((kind) => {
    const read = snapshot.ofKind(kind);
    const kept = read.filter((item) => held.has(item));
    return {
      kind,
      table_name: tableName(kind),
      is_reporting: reporting.includes(kind),
      expected: expectedRows(snapshot, kind),
      read: read.length,
      selected: kept.filter((item) => asked.has(item)).length,
      repeated: read.length - kept.length,
    };
  });
}

/** The expected number: declared by the plan, else as many as were read; undefined if a file was unreadable. */
function expectedRows(snapshot: Snapshot, kind: Kind): number | undefined {
  const isCounted = (countedKinds as readonly Kind[]).includes(kind);
  if (snapshot.plan.lostKinds.has(kind) && !isCounted) return undefined;
  return expectedOf(snapshot, kind) ?? snapshot.ofKind(kind).length;
}

export function codeRows(say: Say): Row[] {
  const words = sqlCodeWords(say);
  return (Object.keys(sqlCodes) as CodeField[]).flatMap((field) =>
    sqlCodes[field].map((code, position) => ({ field, code, position, word: words[field][code] })),
  );
}
