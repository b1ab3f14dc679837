// tjcc export FORMAT [KIND/QUERY…]: the plan, or a part of it, for another tool.
import { hasLight, type Item } from '../../evaluate/snapshot/item';
import { type Drawing, drawings } from '../../export/exporting';
import { exporters } from '../../export/index';
import { nameOf } from '../../model/describe';
import type { RecordOf } from '../../model/plan';
import type { Say } from '../../page/say';
import { isComplete, UsageError } from '../../problem';
import { type ExportFormat, exportFormats } from '../../render/formats';
import { type Kind, kinds } from '../../schema/kinds';
import { nearest } from '../../util/nearest';
import { choose, kindNamed, nearestKind, unknownKind } from '../shared/choose';
import type { PlanCommand, PlanRequest } from '../shared/command';
import { deadlines } from '../shared/list-names';
import { checkedOrganization, optionValue } from '../shared/options';

export const run: PlanCommand = async (request) => {
  const { snapshot, corpus, say, loaded } = request;
  const { format, drawing, kind, query } = exportWords(request);
  const unit = unitOf(request);
  const found = itemsOf(request, exporters[format].whole, kind, query);
  if (!kind) refuseMistyped(query, say, found.length === 0);
  const items = found
    .filter(exporters[format].holds)
    .filter((item) => drawing === undefined || (item.record.kind === 'pairing') === (drawing === 'pairings'))
    .filter(({ owners }) => !unit || owners.includes(unit.id));
  const remark = items.length > 0 ? {} : { remark: emptyRemark(request, format, unit) };
  const isIncomplete = !isComplete(loaded.problems);
  const revision = loaded.revision?.commit;
  return {
    page: { blocks: [] },
    text: await exporters[format].write({ snapshot, corpus, items, say, unit, drawing, isIncomplete, revision }),
    ...remark,
    data: {
      format,
      drawing: drawing ?? null,
      kind: kind === deadlines ? 'deadline' : (kind ?? null),
      query,
      unit: unit?.id ?? null,
      count: items.length,
      kinds: countsOf(items),
    },
  };
};

/** A remark if the exported file is empty, with the reason if that is clear. */
function emptyRemark(
  { snapshot, say }: PlanRequest,
  format: ExportFormat,
  unit: RecordOf<'organization'> | undefined,
): string {
  const words = say.messages.export;
  const owned = unit ? snapshot.items.filter(({ owners }) => owners.includes(unit.id)) : [];
  // If some item has a deadline, the query excluded it, and missing deadlines are not the reason.
  const hasNoDay = owned.every(({ deadline }) => !deadline || deadline.inherited);
  return unit && format === 'ics' && owned.length > 0 && hasNoDay
    ? words.noDays(nameOf(snapshot.plan, unit.id, say.language), owned.length)
    : words.nothing;
}

interface ExportWords {
  readonly format: ExportFormat;
  readonly drawing: Drawing | undefined;
  readonly kind: Kind | typeof deadlines | undefined;
  readonly query: readonly string[];
}

/** Splits the arguments: the format, for mermaid the drawing, a kind if the next word is one, and the query. */
function exportWords({ args: [word = '', ...args], say, command }: PlanRequest): ExportWords {
  const format = exportFormats.find((known) => known === word);
  if (!format)
    throw new UsageError('bad-value', {
      option: command,
      value: word,
      allowed: exportFormats,
      nearest: nearest(word, exportFormats) ?? '',
    });
  const drawing = format === 'mermaid' ? drawings.find((name) => name === args[0]?.toLowerCase()) : undefined;
  const other = format === 'mermaid' && !drawing ? nearest(args[0] ?? '', drawings) : undefined;
  if (other !== undefined)
    throw new UsageError('bad-value', {
      option: `${command} ${format}`,
      value: args[0] ?? '',
      allowed: drawings,
      nearest: other,
    });
  const rest = drawing ? args.slice(1) : args;
  const kind = kindNamed(rest[0] ?? '', say);
  return { format, drawing, kind, query: kind ? rest.slice(1) : rest };
}

function unitOf(request: PlanRequest): RecordOf<'organization'> | undefined {
  const value = optionValue(request, 'unit');
  if (value === undefined) return undefined;
  const { plan } = request.snapshot;
  const unit = plan.find(checkedOrganization(plan, '--unit', value));
  return unit?.kind === 'organization' ? unit : undefined;
}

function itemsOf(
  request: PlanRequest,
  whole: (typeof exporters)[ExportFormat]['whole'],
  kind: ExportWords['kind'],
  query: readonly string[],
): readonly Item[] {
  if (kind) return choose(request, kind, query).items;
  if (whole === 'dated') return choose(request, deadlines, query).items;
  if (whole === 'drawn') return ([deadlines, 'pairing'] as const).flatMap((one) => choose(request, one, query).items);
  const all = kinds.filter((one) => whole === 'all' || hasLight(one));
  return all.flatMap((one) => choose(request, one, query).items);
}

/** Refuses a word that is nearly a kind or a part of a kind's name, rather than search for it. */
function refuseMistyped([word = '']: readonly string[], { messages }: Say, isEmpty: boolean): void {
  const isPart =
    word.length > 1 && Object.values(messages.labels.kind).some((label) => label !== word && label.includes(word));
  const isNearly = isEmpty && /^[a-z]+$/i.test(word) && nearestKind(word) !== undefined;
  if (isPart || isNearly) throw unknownKind(word);
}

const countsOf = (items: readonly Item[]): { kind: Kind; count: number }[] =>
  kinds
    .map((kind) => ({ kind, count: items.filter(({ record }) => record.kind === kind).length }))
    .filter(({ count }) => count > 0);
