// Validated files to a plan: records in the order of the document, indexed, with their parents.
import type { PlanFile } from '../schema/generated/types';
import { fileKinds, type Kind, kinds } from '../schema/kinds';
import type { Validated, ValidFile } from '../schema/validate';
import { compare } from '../util/compare';
import { buildClauses } from './document';
import type { Plan, PlanRecord, RecordOf } from './plan';

/** The plan; undefined where plan.yaml itself cannot be used. */
export function buildPlan({ files, lost }: Validated, papers: Plan['papers'] = new Map()): Plan | undefined {
  const charterFile = files.find((file) => file.kind === 'plan');
  if (!charterFile) return undefined;
  const charter = charterFile.data as PlanFile;
  const records = files.flatMap((file) => recordsOf(file, charter)).sort(inDocumentOrder);
  const byId = new Map<string, PlanRecord>();
  const byKind = new Map<Kind, PlanRecord[]>();
  const byParent = new Map<string, PlanRecord[]>();
  for (const record of records) {
    // Where an id is used twice, the first one stands; the rule id/duplicate reports the second.
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

/** A task and a meeting stand in a file of their own, which is named for them: rules/id-file-name.ts. */
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
        ...upperId(data.id),
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
            ...upperId(data.id),
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

/** The record that a dotted id stands under: P02 for P02.1. */
function upperId(id: string): { parent?: string } {
  const dot = id.lastIndexOf('.');
  return dot === -1 ? {} : { parent: id.slice(0, dot) };
}

/** Every year of the plan, the last one included; none where the years stand the wrong way round. */
export function yearsOf({ years }: PlanFile): number[] {
  return Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, index) => years.from + index);
}

/** By kind, then tasks, meetings and updates by id; all else as it stands in its file. */
function inDocumentOrder(one: PlanRecord, other: PlanRecord): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  if (byKind !== 0 || one.file === other.file) return byKind;
  return compare(one.id, other.id);
}
