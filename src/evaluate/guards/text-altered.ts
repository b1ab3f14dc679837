// The approved words stay as they were approved, and so do the numbers that prove it: a fingerprint altered along with
// the words must not help.
import { charterPlace, type Place, placeOf } from '../../model/place';
import type { Plan, PlanRecord } from '../../model/plan';
import type { Params } from '../../problem';
import { type ClauseChange, type Comparison, plansOf } from '../compare/compare';
import { type FieldChange, fieldChanges } from '../compare/field-changes';
import { holderOf } from '../compare/words-changes';
import { isTold } from './gate';
import { type Guard, type GuardFinding, noPieces } from './guard';

export const textAlteredGuard: Guard = (comparison) => [
  ...comparison.clauses.flatMap((clause) => clauseAltered(comparison, clause)),
  ...recordWordsAltered(comparison),
  ...charterWordsAltered(comparison),
  ...erratumAltered(comparison),
  ...fingerprintAltered(comparison),
];

const found = (
  comparison: Comparison,
  place: Place,
  id: string | undefined,
  reason: string,
  what: Params[string],
  words: AlteredWords,
  fields: readonly FieldChange[],
): GuardFinding => ({
  code: 'guard/text-altered',
  id,
  place,
  isInBase: words.after === undefined,
  params: { reason, what },
  ...words,
  altered: { fields, evidence: noPieces, plans: plansOf(comparison) },
});

type AlteredWords = Pick<GuardFinding, 'before' | 'after'>;

function clauseAltered(comparison: Comparison, { key, before, after }: ClauseChange): GuardFinding[] {
  const id = key.replace(/\.title$/, '');
  const [earlier, later] = [comparison.before.plan, comparison.after.plan];
  const records = { before: earlier.find(id), after: later.find(id) };
  const kind = (records.after ?? records.before)?.kind;
  // Words that went with their record are told by guard/record-removed, or stand in a file that could not be used.
  if (kind && after === undefined && !records.after) return [];
  if (kind && !isTold(comparison, { kind, ...records })) return [];
  const [was, is] = [earlier, later].map(({ clauses }) => clauses.find((clause) => clause.key === key));
  const { file = '', path = [] } = is ?? was ?? {};
  const words = { before, after };
  const holder = holderOf({ key }, later, earlier);
  return [
    {
      ...found(comparison, { file, path }, kind && id, 'clause', key, words, [{ path: holder.path, ...words }]),
      baseFile: was?.file ?? file,
    },
  ];
}

/** What the records say that is quoted from the plan, or was decided by a meeting; the rest are clauses. */
const protectedFields: Readonly<Partial<Record<PlanRecord['kind'], readonly string[]>>> = {
  milestone: ['quote'],
  obligation: ['title', 'quote'],
  pairing: ['quote'],
  component: ['title', 'quote'],
  meeting: ['title', 'on'],
  action: ['text'],
};

function recordWordsAltered(comparison: Comparison): GuardFinding[] {
  return comparison.records.flatMap(({ id, kind, before, after, fields }) =>
    !before || !after
      ? []
      : fields
          .filter(({ path: [field = ''] }) => protectedFields[kind]?.includes(field))
          .map((change) => {
            const [field = ''] = change.path;
            const words = { before: String(change.before), after: String(change.after) };
            return {
              ...found(comparison, placeOf(after, field), id, 'record', `${id} ${field}`, words, [change]),
              baseFile: before.file,
            };
          }),
  );
}

/** What plan.yaml quotes beside its clauses; the order of a list does not count. */
const charterWords: Readonly<Record<string, (charter: Plan['charter']) => string>> = {
  number: ({ number }) => number,
  issued_on: ({ issued_on }) => issued_on,
  basis: ({ basis }) => joinedSorted(basis.map(({ title, number }) => `${title} ${number}`)),
  principles: ({ principles }) => joinedSorted(principles.map(({ quote }) => quote)),
  positions: ({ positions }) => joinedSorted(positions.map(({ quote }) => quote)),
  default_owners: ({ default_owners: { quote } }) => quote,
};

const joinedSorted = (words: readonly string[]): string => [...words].sort().join('；');

const charterWordsAltered = (comparison: Comparison): GuardFinding[] =>
  Object.entries(charterWords).flatMap(([field, wordsOf]) =>
    charterAltered(comparison, field, ({ charter }) => wordsOf(charter)),
  );

function charterAltered(comparison: Comparison, field: string, wordsOf: (plan: Plan) => string): GuardFinding[] {
  const { before, after } = comparison;
  const words = { before: wordsOf(before.plan), after: wordsOf(after.plan) };
  if (words.before === words.after) return [];
  const place = charterPlace(after.plan, field);
  return [found(comparison, place, undefined, 'charter', field, words, [{ path: [field], ...words }])];
}

/** The slips of the printed paper: with another erratum the printed words are others. */
const erratumAltered = (comparison: Comparison): GuardFinding[] =>
  charterAltered(comparison, 'errata', ({ charter }) =>
    joinedSorted(charter.errata.map(({ clause, printed, corrected }) => `${clause}: ${printed} → ${corrected}`)),
  );

function fingerprintAltered(comparison: Comparison): GuardFinding[] {
  const { before, after } = comparison;
  const [earlier, { fingerprint, fingerprintFile }] = [before.plan.fingerprint, after.plan];
  if (!earlier || !fingerprint || !fingerprintFile) return [];
  const changes = fieldChanges(earlier, fingerprint);
  const [first] = changes;
  if (!first) return [];
  const keys = changes.map(({ path }) => path.at(-1) ?? '');
  const path = first.after === undefined ? first.path.slice(0, 1) : first.path;
  const words = { before: String(first.before ?? ''), after: String(first.after ?? '') };
  return [found(comparison, { file: fingerprintFile, path }, undefined, 'fingerprint', keys, words, changes)];
}
