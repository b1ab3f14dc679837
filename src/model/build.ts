// Builds the plan from validated files: records in the order of the document, indexed, with their parents.
import type { PlanFile } from '../schema/generated/types';
import { fileKinds, type Kind, kinds } from '../schema/kinds';
import type { Validated, ValidFile } from '../schema/validate';
import { compare } from '../util/compare';
import { buildClauses } from './document';
import type { Plan, PlanRecord, RecordOf } from './plan';

/** The plan; undefined if plan.yaml cannot be used. */
export function buildPlan({ files, lost }: Validated, papers: Plan['papers'] = new Map()): Plan | undefined {
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
    papers,
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

/** Id in the name of a task's or a meeting's file, which is named after its record (rules/id-file-name.ts). */
const idInName = (name: string): string[] => /^(?:tasks|meetings)\/([^/]+)\.yaml$/.exec(name)?.slice(1) ?? [];

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function recordsOf(source: ValidFile, charter: PlanFile): PlanRecord[] {
  const { file } = source;
  switch (source.kind) {
    case 'plan':
      return source.data.areas.map((data, index) => ({
        kind: 'area',
        id: data.id,
        data,
        file,
        path: ['areas', index],
      }));
    case 'task': {
      const task = source.data;
      return [
        { kind: 'task', id: task.id, data: task, file, path: [], parent: task.area },
        ...task.measures.map(
          (data, index): PlanRecord => ({
            kind: 'measure',
            id: data.id,
            data,
            file,
            path: ['measures', index],
            parent: task.id,
          }),
        ),
      ];
    }
    case 'pairings':
      return source.data.pairings.map((data, index) => ({
        kind: 'pairing',
        id: data.id,
        data,
        file,
        path: ['pairings', index],
        ...parentOf(data.id),
      }));
    case 'projects':
      return source.data.projects.flatMap((project, index): PlanRecord[] => [
        { kind: 'project', id: project.id, data: project, file, path: ['projects', index] },
        ...(project.components ?? []).map(
          (data, position): PlanRecord => ({
            kind: 'component',
            id: data.id,
            data,
            file,
            path: ['projects', index, 'components', position],
            ...parentOf(data.id),
          }),
        ),
      ]);
    case 'safeguards':
      return source.data.safeguards.map((data, index) => ({
        kind: 'safeguard',
        id: data.id,
        data,
        file,
        path: ['safeguards', index],
      }));
    case 'timeline':
      return [
        ...source.data.milestones.map(
          (data, index): PlanRecord => ({
            kind: 'milestone',
            id: data.id,
            data,
            file,
            path: ['milestones', index],
          }),
        ),
        ...source.data.obligations.flatMap((data, index): PlanRecord[] => [
          { kind: 'obligation', id: data.id, data, file, path: ['obligations', index] },
          ...yearsOf(charter).map(
            (year): PlanRecord => ({
              kind: 'instance',
              id: `${data.id}.${year}`,
              data: { id: `${data.id}.${year}`, year },
              file,
              path: ['obligations', index],
              parent: data.id,
            }),
          ),
        ]),
      ];
    case 'organizations':
      return source.data.organizations.map((data, index) => ({
        kind: 'organization',
        id: data.id,
        data,
        file,
        path: ['organizations', index],
      }));
    case 'meeting':
      return [
        { kind: 'meeting', id: source.data.id, data: source.data, file, path: [] },
        ...(source.data.actions ?? []).map(
          (data, index): PlanRecord => ({
            kind: 'action',
            id: data.id,
            data,
            file,
            path: ['actions', index],
            parent: source.data.id,
          }),
        ),
      ];
    case 'progress':
      return source.data.updates.map((data, index) => ({
        kind: 'update',
        id: data.id,
        data,
        file,
        path: ['updates', index],
      }));
    case 'fingerprint':
    case 'reports':
    case 'assessment':
      return [];
  }
}

/** Parent of a record with a dotted id: P02 for P02.1. */
function parentOf(id: string): { parent?: string } {
  const dot = id.lastIndexOf('.');
  return dot === -1 ? {} : { parent: id.slice(0, dot) };
}

/** All years of the plan, first and last included; empty if the last is before the first. */
export function yearsOf({ years }: PlanFile): number[] {
  return Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, index) => years.from + index);
}

/** Compares by kind, then across files by id; records of the same file keep their order. */
function inDocumentOrder(one: PlanRecord, other: PlanRecord): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  if (byKind !== 0 || one.file === other.file) return byKind;
  return compare(one.id, other.id);
}
