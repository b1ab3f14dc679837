// tjcc export FORMAT [KIND/QUERY…]: the plan, or a part of it, for another tool.
import { hasLight, type Item } from '../../evaluate/snapshot/item';
import { type Drawing, drawings, type ExportFormat, exportFormats } from '../../export/format';
import { exporters } from '../../export/index';
import { nameOf } from '../../model/describe';
import type { RecordOf } from '../../model/plan';
import type { Say } from '../../page/say';
import { isComplete, UsageError } from '../../problem';
import { type Kind, kinds } from '../../schema/kinds';
import { nearest } from '../../util/nearest';
import { choose, deadlines, kindNamed, nearestKind, unknownKind } from '../shared/choose';
import type { Command, Request } from '../shared/command';
import { checkedOrganization, optionValue } from '../shared/options';

export const run: Command = async (request) => {
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

/** An empty file looks like any other: it is told, and why where that can be told. */
function emptyRemark(
  { snapshot, say }: Request,
  format: ExportFormat,
  unit: RecordOf<'organization'> | undefined,
): string {
  const words = say.messages.exported;
  const owned = unit ? snapshot.items.filter(({ owners }) => owners.includes(unit.id)) : [];
  // A query may have left out what has a day: then that is not why.
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

/** The format, for mermaid which drawing, a kind where the next word is one, and the rest as a query. */
function exportWords({ args: [word = '', ...args], say, command }: Request): ExportWords {
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

function unitOf(request: Request): RecordOf<'organization'> | undefined {
  const value = optionValue(request, 'unit');
  if (value === undefined) return undefined;
  const { plan } = request.snapshot;
  const unit = plan.find(checkedOrganization(plan, '--unit', value));
  return unit?.kind === 'organization' ? unit : undefined;
}

function itemsOf(
  request: Request,
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

/** A word that is nearly a kind, or a part of a kind's name, was meant as one. */
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
