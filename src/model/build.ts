// Builds a plan from validated files: records in the order of the document, indexed, with their parents.
import type { Path } from '../problem';
import type { PlanFile } from '../schema/generated/types';
import { fileKinds, type Kind, kinds } from '../schema/kinds';
import type { Validated, ValidFile } from '../schema/validate';
import { compare } from '../util/compare-texts';
import { buildClauses } from './document';
import type { Plan, PlanRecord, RecordOf } from './plan';

/** The plan; undefined if plan.yaml itself cannot be used. */
export function buildPlan(
  { files, lost }: Validated,
  evidenceFiles: Plan['evidenceFiles'] = new Map(),
): Plan | undefined {
  const charterFile = files.find((file) => file.kind === 'plan');
  if (!charterFile) return undefined;
  const charter = charterFile.data as PlanFile;
  const records = files.flatMap((file) => recordsOf(file, charter)).sort(inDocumentOrder);
  const byId = new Map<string, PlanRecord>();
  const byKind = new Map<Kind, PlanRecord[]>();
  const byParent = new Map<string, PlanRecord[]>();
  for (const record of records) {
    // If an id is used twice, the first record counts; the rule id/duplicate reports the second.
    if (!byId.has(record.id)) byId.set(record.id, record);
    append(byKind, record.kind, record);
    if (record.parent) append(byParent, record.parent, record);
  }
  const unreadIds = lost.flatMap(({ text, name }) => (text === undefined ? idInName(name) : []));
  const fingerprintFile = files.find((file) => file.kind === 'fingerprint');
  const assessment = files.find((file) => file.kind === 'assessment');
  return {
    charter,
    charterFile: charterFile.file,
    records,
    clauses: buildClauses(charter, charterFile.file, records),
    fingerprint: fingerprintFile?.data,
    fingerprintFile: fingerprintFile?.file,
    reports: files.find((file) => file.kind === 'reports')?.data,
    assessment: assessment && { rules: assessment.data, file: assessment.file },
    evidenceFiles,
    lostIds: new Set([...unreadIds, ...lost.flatMap(({ text }) => idsInText(text ?? ''))]),
    unreadIds: new Set(unreadIds),
    lostKinds: new Set(lost.flatMap(({ kind }) => fileKinds[kind].holds)),
    find: (id) => byId.get(id),
    ofKind: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly RecordOf<K>[],
    childrenOf: (id) => byParent.get(id) ?? [],
  };
}

const idsInText = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:- +)?id: *["']?([\w.-]+)/gm)].map(([, id]) => id ?? '');

/** The id in the name of a file: a task or a meeting has its own file, named after its id (rules/id-file-name.ts). */
const idInName = (name: string): string[] => /^(?:tasks|meetings)\/([^/]+)\.yaml$/.exec(name)?.slice(1) ?? [];

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function recordsOf(source: ValidFile, charter: PlanFile): PlanRecord[] {
  const { file } = source;
  /** Makes a record of the object at the path. */
  const record = <Data extends { readonly id: string }, K extends Kind>(
    kind: K,
    data: Data,
    path: Path,
    parent?: string,
  ) => ({ kind, id: data.id, data, file, path, ...(parent === undefined ? {} : { parent }) });
  switch (source.kind) {
    case 'plan':
      return source.data.areas.map((area, index) => record('area', area, ['areas', index]));
    case 'task': {
      const task = source.data;
      return [
        record('task', task, [], task.area),
        ...task.measures.map((measure, index) => record('measure', measure, ['measures', index], task.id)),
      ];
    }
    case 'pairings':
      return source.data.pairings.map((pairing, index) =>
        record('pairing', pairing, ['pairings', index], upperId(pairing.id)),
      );
    case 'projects':
      return source.data.projects.flatMap((project, index): PlanRecord[] => [
        record('project', project, ['projects', index]),
        ...(project.components ?? []).map((component, position) =>
          record('component', component, ['projects', index, 'components', position], upperId(component.id)),
        ),
      ]);
    case 'safeguards':
      return source.data.safeguards.map((safeguard, index) => record('safeguard', safeguard, ['safeguards', index]));
    case 'timeline':
      return [
        ...source.data.milestones.map((milestone, index) => record('milestone', milestone, ['milestones', index])),
        ...source.data.obligations.flatMap((obligation, index): PlanRecord[] => [
          record('obligation', obligation, ['obligations', index]),
          ...yearsOf(charter).map((year) =>
            record('instance', { id: `${obligation.id}.${year}`, year }, ['obligations', index], obligation.id),
          ),
        ]),
      ];
    case 'organizations':
      return source.data.organizations.map((organization, index) =>
        record('organization', organization, ['organizations', index]),
      );
    case 'meeting': {
      const meeting = source.data;
      return [
        record('meeting', meeting, []),
        ...(meeting.actions ?? []).map((action, index) => record('action', action, ['actions', index], meeting.id)),
      ];
    }
    case 'progress':
      return source.data.updates.map((update, index) => record('update', update, ['updates', index]));
    case 'fingerprint':
    case 'reports':
    case 'assessment':
      return [];
  }
}

/** The parent's id in a dotted id: P02 for P02.1; undefined for an id without a dot. */
function upperId(id: string): string | undefined {
  const dot = id.lastIndexOf('.');
  return dot === -1 ? undefined : id.slice(0, dot);
}

/** Every year of the plan, including the last; none if the last is before the first. */
export function yearsOf({ years }: PlanFile): number[] {
  return Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, index) => years.from + index);
}

/** Sorts by kind, then records of different files by id; records of one file keep their order. */
function inDocumentOrder(one: PlanRecord, other: PlanRecord): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  if (byKind !== 0 || one.file === other.file) return byKind;
  return compare(one.id, other.id);
}
