// Where a text stands: in the words of the plan and in everything that records say.
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { evidenceOf, officialWords, titleOf } from '../../model/describe';
import { idCell } from '../../page/cells';
import type { Block, Page, Span, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Update } from '../../schema/generated/types';
import type { Kind } from '../../schema/kinds';

export interface Hit {
  readonly kind: Kind | 'plan';
  readonly id: string;
  /** The whole text in which it was found. */
  readonly text: string;
}

/** How many characters are shown on each side of what was found. */
const searchContext = 24;

/** Hits in the order of the document; the record's own words first, then its gloss or note. Case does not count. */
export function findText(snapshot: Snapshot, items: readonly Item[], wanted: string): Hit[] {
  const { plan } = snapshot;
  const needle = wanted.toLowerCase();
  const holds = (text: string | undefined): text is string => text?.toLowerCase().includes(needle) === true;
  const fromPlan = plan.clauses
    .filter(({ key, text }) => ['title', 'preamble', 'guideline', 'goals'].includes(key) && holds(text))
    .map(({ key, text }): Hit => ({ kind: 'plan', id: key, text }));
  const fromRecords = items.flatMap(({ record }): Hit[] => {
    const note = 'note' in record.data ? record.data.note : undefined;
    const reasons = record.kind === 'update' ? reasonsOf(record.data) : [];
    const sources = evidenceOf(record).flatMap(({ title, publisher }) => [title, publisher]);
    const forms = record.kind === 'organization' ? record.data.named_as : [];
    const texts = [
      record.id,
      officialWords(record),
      titleOf(plan, record, 'zh'),
      titleOf(plan, record, 'en'),
      note,
      ...forms,
      ...reasons,
      ...sources,
    ];
    const text = texts.slice(1).find(holds) ?? (holds(record.id) ? titleOf(plan, record, 'zh') : undefined);
    return text === undefined ? [] : [{ kind: record.kind, id: record.id, text }];
  });
  return [...fromPlan, ...fromRecords];
}

/** Why a day was moved, a miss waived, a light set by hand. */
const reasonsOf = ({ forecast, waiver, override }: Update): string[] =>
  [forecast, waiver, override].flatMap((decision) => (decision ? [decision.reason] : []));

export function searchPage(hits: readonly Hit[], wanted: string, say: Say): Page {
  const { messages } = say;
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return {
    blocks: [
      { type: 'heading', level: 1, text: messages.search.title(wanted), aside: messages.search.found(hits.length) },
      ...kinds.flatMap((kind): Block[] => {
        const members = hits.filter((hit) => hit.kind === kind);
        const name = messages.headline(kind === 'plan' ? messages.search.plan : messages.labels.kind[kind]);
        return [
          { type: 'heading', level: 2, text: `${name} (${members.length})` },
          {
            type: 'table',
            columns: [{ label: messages.columns.id }, { label: messages.columns.text, grows: true }],
            rows: members.map(({ id, text }): Text[] => [[idCell(id)], excerpt(text, wanted)]),
          },
        ];
      }),
    ],
  };
}

/** The first place, with some of its surroundings and the word marked. */
function excerpt(text: string, wanted: string): Text {
  const at = text.toLowerCase().indexOf(wanted.toLowerCase());
  if (at === -1) return text;
  const from = Math.max(0, at - searchContext);
  const to = Math.min(text.length, at + wanted.length + searchContext);
  const mark: Span = { text: text.slice(at, at + wanted.length), tone: 'strong' };
  return [
    (from > 0 ? '…' : '') + text.slice(from, at),
    mark,
    text.slice(at + wanted.length, to) + (to < text.length ? '…' : ''),
  ];
}
