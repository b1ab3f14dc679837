// One record whole: its words, its place in the file, its day, its history, and what belongs to it.
import type { Corpus } from '../../evaluate/query/corpus';
import type { Item } from '../../evaluate/snapshot/item';
import { verificationOfUpdate } from '../../evaluate/snapshot/plain-item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { evidenceOf, nameOf, officialWords, titleOf } from '../../model/describe';
import { idCell, lightCell, stateText } from '../../page/cells';
import { changesOf } from '../../page/changes';
import { stateFields } from '../../page/item-state';
import type { Block, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Evidence } from '../../schema/generated/types';
import { furtherWords } from '../log/page';

export function itemPage(snapshot: Snapshot, item: Item, line: number, corpus: Corpus, say: Say): Page {
  const { record } = item;
  const title = titleOf(snapshot.plan, record, say.language);
  return {
    blocks: [
      { type: 'heading', level: 1, text: `${record.id}  ${title}` },
      ...itemBlocks(snapshot, item, line, corpus, say),
    ],
  };
}

/** All but its title. */
export function itemBlocks(snapshot: Snapshot, item: Item, line: number, corpus: Corpus, say: Say): Block[] {
  const official = officialWords(item.record);
  return [
    ...(official && official !== titleOf(snapshot.plan, item.record, say.language)
      ? [{ type: 'paragraph' as const, text: official }]
      : []),
    { type: 'fields', rows: itemFields(snapshot, item, line, corpus, say) },
    ...children(snapshot, item, say),
    ...history(snapshot, item, say),
    ...evidenceBlocks([...evidenceOf(item.record), ...item.updates.flatMap(({ data }) => data.evidence ?? [])], say),
    ...pointers(snapshot, item, corpus, say),
  ];
}

function itemFields(snapshot: Snapshot, item: Item, line: number, corpus: Corpus, say: Say): [string, Text][] {
  const { plan } = snapshot;
  const { record } = item;
  const { messages, language } = say;
  const words = messages.show;
  const fields: [string, Text][] = [[words.kind, messages.labels.singular[record.kind]]];
  const add = (label: string, value: Text | undefined): void => {
    if (value !== undefined && value !== '') fields.push([label, value]);
  };
  const link = (id: string): Text => {
    const target = plan.find(id);
    return target ? [idCell(id), ` ${titleOf(plan, target, language)}`] : id;
  };
  if (record.parent) add(words.parent, link(record.parent));
  if ('clause' in record.data)
    add(words.clause, plan.find(record.data.clause) ? link(record.data.clause) : sectionName(record.data.clause, say));
  if (record.kind === 'organization') {
    add(words.party, messages.labels.party[record.data.party]);
    add(words.type, messages.labels.organizationType[record.data.type]);
    if (record.data.parent) add(words.upper, link(record.data.parent));
    add(words.namedAs, record.data.named_as.join(messages.listComma));
    add(words.note, record.data.note);
  }
  if (record.kind === 'project') {
    add(words.origin, messages.labels.origin[record.data.origin]);
    add(words.stage, item.stage ? messages.labels.stage[item.stage] : messages.labels.noStage);
  }
  if (record.kind === 'component') add(words.role, messages.labels.role[record.data.role]);
  if (record.kind === 'meeting') {
    add(words.type, messages.labels.meetingType[record.data.type]);
    add(words.day, record.data.on);
    add(words.host, record.data.host && messages.labels.party[record.data.host]);
    add(words.place, record.data.place);
    add(
      words.attendees,
      (record.data.attendees ?? []).map((id) => nameOf(plan, id, language)).join(messages.listComma),
    );
    add(words.note, record.data.note);
  }
  if (record.kind === 'update') {
    add(words.day, record.data.on);
    add(words.item, link(record.data.item));
    (record.data.also ?? []).forEach((id) => add(words.also, link(id)));
    add(messages.columns.by, nameOf(plan, record.data.by, language));
    add(words.state, changesOf(plan, record, say).join(messages.comma));
    fields.push(...furtherWords(record.data, say).map(([label, value]): [string, Text] => [label, value]));
    add(
      words.verification,
      messages.labels.verification[verificationOfUpdate(plan, record, snapshot.asOf) ?? 'reported'],
    );
  }
  if (record.kind === 'action') (record.data.items ?? []).forEach((id) => add(words.related, link(id)));
  if (!['organization', 'meeting', 'update'].includes(record.kind)) fields.push(...stateFields(snapshot, item, say));
  const attendees: readonly string[] = record.kind === 'meeting' ? (record.data.attendees ?? []) : [];
  const named = [...corpus.organizationsOf(item)].filter(
    (id) => id !== record.id && !item.owners.includes(id) && !attendees.includes(id),
  );
  if (named.length > 0) add(words.named, named.map((id) => nameOf(plan, id, language)).join(messages.listComma));
  add(words.place_in_file, `${record.file}:${line}`);
  return fields;
}

const sectionName = (clause: string, { messages }: Say): string =>
  clause in messages.labels.section ? messages.labels.section[clause as 'goals'] : clause;

function children(snapshot: Snapshot, { record }: Item, say: Say): Block[] {
  const items = snapshot.plan
    .childrenOf(record.id)
    .map(({ id }) => snapshot.find(id))
    .filter((item) => item !== undefined);
  if (items.length === 0) return [];
  const { messages } = say;
  const rows = items.map((item): Text[] => [
    [idCell(item.record.id)],
    item.record.kind === 'measure' && say.language === 'zh'
      ? item.record.data.text
      : titleOf(snapshot.plan, item.record, say.language),
    [lightCell(item, say)],
    stateText(item, say),
  ]);
  const { columns } = messages;
  const kind = items[0]?.record.kind ?? 'measure';
  return [
    { type: 'heading', level: 2, text: `${messages.headline(messages.labels.kind[kind])} (${items.length})` },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.title, grows: true },
        { label: columns.light },
        { label: columns.state, grows: true },
      ],
      rows,
    },
  ];
}

function history({ plan }: Snapshot, { record, updates }: Item, say: Say): Block[] {
  const { messages, language } = say;
  if (updates.length === 0) return [];
  const { columns } = messages;
  return [
    { type: 'heading', level: 2, text: `${messages.show.history} (${updates.length})` },
    {
      type: 'table',
      columns: [
        { label: columns.day },
        { label: columns.by },
        { label: columns.state, grows: true },
        { label: columns.what, grows: true },
      ],
      rows: [...updates].reverse().map((update): Text[] => [
        update.data.on,
        nameOf(plan, update.data.by, language),
        // What it says of the state is said of its own item alone.
        update.data.item === record.id
          ? changesOf(plan, update, say).join(messages.comma)
          : messages.show.seeItem(update.data.item),
        update.data.note,
      ]),
    },
  ];
}

function evidenceBlocks(evidence: readonly Evidence[], { messages }: Say): Block[] {
  if (evidence.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: messages.show.evidence },
    // Several reports often rest on one page.
    ...unique(evidence).flatMap(({ title, publisher, url, path, published }): Block[] => [
      { type: 'paragraph', text: [title, publisher, published].filter(Boolean).join(messages.comma) },
      // An address on a line of its own can be clicked and copied.
      ...[url, path]
        .filter(Boolean)
        .map((place): Block => ({ type: 'paragraph', text: [{ text: place ?? '', tone: 'muted' }] })),
    ]),
  ];
}

const unique = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((piece) => [JSON.stringify(piece), piece])).values(),
];

/** An organization is pointed at by all that names it or that it answers for; anything else by what meetings decided. */
function pointers(snapshot: Snapshot, item: Item, corpus: Corpus, say: Say): Block[] {
  const { id, kind } = item.record;
  const pointing = snapshot.items.filter(
    (other) =>
      other !== item &&
      (kind === 'organization'
        ? corpus.organizationsOf(other).has(id)
        : other.record.kind === 'action' && other.record.data.items?.includes(id)),
  );
  if (pointing.length === 0) return [];
  const { columns } = say.messages;
  return [
    { type: 'heading', level: 2, text: `${say.messages.show.pointing} (${pointing.length})` },
    {
      type: 'table',
      columns: [{ label: columns.id }, { label: columns.title, grows: true }],
      rows: pointing.map(({ record }): Text[] => [[idCell(record.id)], titleOf(snapshot.plan, record, say.language)]),
    },
  ];
}
