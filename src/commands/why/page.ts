// The page of `tjcc why`: how a light is worked out, step by step, every fact with the file and line of its field, so
// that a reader can follow it in the files.

import { hasLight, type Item } from '../../evaluate/snapshot/item';
import { type Derivation, derive } from '../../evaluate/why/derivation';
import { nameOf, titleOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import { lightCell, stateText } from '../../page/cells';
import { stateChangesOf } from '../../page/changes';
import type { Block, Page, Text } from '../../page/page';
import type { Field, Telling } from '../../page/telling';
import { endLines, peopleFields, whyConfirmation } from './decisions';
import { evidenceNotice, evidenceTitles, statusEvidence } from './evidence';
import { partsBlocks, worstText } from './parts';
import { recordFields } from './record';
import { testFields } from './tests';

export function whyPage(telling: Telling, item: Item): Page {
  const { snapshot, plan, say } = telling;
  const { record } = item;
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: `${record.id}  ${titleOf(plan, record, say.language)}`,
        aside: say.messages.asOf(snapshot.asOf),
      },
      ...whyBlocks(telling, item),
    ],
  };
}

/** The page without its title. */
export function whyBlocks(telling: Telling, item: Item): Block[] {
  const { say } = telling;
  const { messages } = say;
  const words = messages.why;
  const derivation = derive(telling.snapshot, item);
  const { record } = item;
  const confirmation = optional(words.confirmation, whyConfirmation(telling, derivation));
  const steps: [title: string, blocks: Block[]][] = hasLight(record.kind)
    ? [
        [words.record, [fieldsBlock(recordFields(telling, derivation))]],
        [words.reports(item.reports.length), reportBlocks(telling, derivation)],
        ...partSteps(telling, derivation),
        [words.status, [fieldsBlock(statusFields(telling, derivation)), ...statusEvidence(telling, derivation)]],
        [words.tests, [fieldsBlock(testFields(telling, derivation))]],
        ...optional(words.people, peopleFields(telling, derivation)),
        ...confirmation,
        [words.end, endLines(telling, derivation).map((text): Block => ({ type: 'paragraph', text }))],
      ]
    : [[words.record, [fieldsBlock(recordFields(telling, derivation))]], ...confirmation];
  const top: Text = hasLight(record.kind)
    ? [lightCell(item, say), `  ${stateText(item, say)}`]
    : words.noLight(messages.labels.singular[record.kind]);
  return [
    { type: 'paragraph', text: top },
    ...evidenceNotice(telling, derivation),
    ...steps.flatMap(([title, blocks], index): Block[] => [
      { type: 'heading', level: 2, text: words.step(index + 1, title) },
      ...blocks,
    ]),
  ];
}

const fieldsBlock = (rows: readonly Field[]): Block => ({ type: 'fields', rows });
const mutedParagraph = (text: string): Block => ({ type: 'paragraph', text: [{ text, tone: 'muted' }] });
const optional = (title: string, rows: readonly Field[]): [string, Block[]][] =>
  rows.length > 0 ? [[title, [fieldsBlock(rows)]]] : [];

/** The reports, oldest first; decisions are shown in later steps. */
function reportBlocks(telling: Telling, { item, later, lastReport, lastReportPart }: Derivation): Block[] {
  const { plan, say, at } = telling;
  const { messages, language } = say;
  const { why: words, columns } = messages;
  const blocks: Block[] = [];
  if (item.reports.length > 0)
    blocks.push({
      type: 'table',
      columns: [{ label: columns.day }, { label: columns.what, grows: true }],
      rows: item.reports.map((update): Text[] => {
        const { item: about, by, on, note } = update.data;
        const changes =
          about === item.record.id ? stateChangesOf(update, say).join(messages.changeWords.join) : words.also(about);
        const told = [changes === '' ? words.noChange : changes, ...words.evidence(evidenceTitles(telling, update))];
        const text = words.said(nameOf(plan, by, language), note, told.join(messages.changeWords.join));
        return [on, at(text, placeOf(update))];
      }),
    });
  else blocks.push({ type: 'paragraph', text: words.noReports });
  if (lastReport && lastReportPart) {
    const { id, data } = lastReport;
    const text = words.partReported(lastReportPart, data.on, id, data.item);
    blocks.push({ type: 'paragraph', text: at(text, placeOf(lastReport)) });
  }
  if (later > 0) blocks.push(mutedParagraph(words.later(later)));
  return blocks;
}

function partSteps(telling: Telling, { item, parts }: Derivation): [string, Block[]][] {
  const { labels, why: words } = telling.say.messages;
  const [first] = parts;
  if (!first || !item.rollUp) return [];
  const worst: Block = { type: 'paragraph', text: worstText(telling, item.rollUp) };
  const blocks = [...partsBlocks(telling, item.rollUp, parts), worst];
  return [[words.parts(labels.kind[first.record.kind], parts.length, labels.counter[first.record.kind]), blocks]];
}

function statusFields({ say, at }: Telling, { item, from }: Derivation): Field[] {
  const { labels, why: words, itemFields } = say.messages;
  const said = (value: string, update = from.status, field = 'status'): Text =>
    update ? at(words.from(value, update.id), placeOf(update, field)) : value;
  const status = (): Text => {
    if (from.status) return said(labels.status[item.status]);
    if (item.status === 'done') return words.partsDone;
    return item.status === 'no-report' ? words.noReport : words.unstated(item.reports.length);
  };
  const rows: Field[] = [[words.status, status()]];
  if (item.record.kind === 'project')
    rows.push([itemFields.stage, item.stage ? said(labels.stage[item.stage], from.stage, 'stage') : words.notReported]);
  const percent = item.percent === undefined ? words.notReported : said(`${item.percent}%`, from.percent, 'percent');
  return [...rows, [itemFields.percent, percent]];
}
