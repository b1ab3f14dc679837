// The kinds of record, and which files hold them. To add a kind: a schema, a row here, labels, and a sample.
import type {
  Action,
  Area,
  AssessmentFile,
  Component,
  FingerprintFile,
  Measure,
  MeetingFile,
  Milestone,
  Obligation,
  Organization,
  OrganizationsFile,
  Pairing,
  PairingsFile,
  PlanFile,
  ProgressFile,
  Project,
  ProjectsFile,
  ReportsFile,
  Safeguard,
  SafeguardsFile,
  TaskFile,
  TimelineFile,
  Update,
} from './generated/types';

/** One year of an obligation; not written in any file, but derived from the plan's years. */
export interface Instance {
  id: string;
  year: number;
}

export interface KindData {
  area: Area;
  task: TaskFile;
  measure: Measure;
  pairing: Pairing;
  project: Project;
  component: Component;
  safeguard: Safeguard;
  milestone: Milestone;
  obligation: Obligation;
  instance: Instance;
  organization: Organization;
  meeting: MeetingFile;
  action: Action;
  update: Update;
}

export type Kind = keyof KindData;

/** All kinds in the order of the plan's document; lists and totals keep this order. */
export const kinds = [
  'area',
  'task',
  'measure',
  'pairing',
  'project',
  'component',
  'safeguard',
  'milestone',
  'obligation',
  'instance',
  'meeting',
  'action',
  'organization',
  'update',
] as const satisfies readonly Kind[];

/** Kinds whose number of records is fixed by the plan's text, and declared under `counts` in plan.yaml. */
export const countedKinds = [
  'area',
  'task',
  'measure',
  'pairing',
  'project',
  'component',
  'safeguard',
  'milestone',
  'obligation',
  'organization',
] as const satisfies readonly (keyof PlanFile['counts'])[];

export interface FileData {
  plan: PlanFile;
  task: TaskFile;
  pairings: PairingsFile;
  projects: ProjectsFile;
  safeguards: SafeguardsFile;
  timeline: TimelineFile;
  organizations: OrganizationsFile;
  fingerprint: FingerprintFile;
  meeting: MeetingFile;
  progress: ProgressFile;
  reports: ReportsFile;
  assessment: AssessmentFile;
}

export type FileKind = keyof FileData;

interface FileRow {
  /** Matches paths relative to the plan's folder. */
  readonly pattern: RegExp;
  /** Path shown if the file is missing; only for files and folders that every plan has. */
  readonly required?: string;
  /** Kinds of record that the file holds. */
  readonly holds: readonly Kind[];
}

export const fileKinds: Readonly<Record<FileKind, FileRow>> = {
  plan: { pattern: /^plan\.yaml$/, required: 'plan.yaml', holds: ['area'] },
  task: { pattern: /^tasks\/[^/]+\.yaml$/, required: 'tasks/', holds: ['task', 'measure'] },
  pairings: { pattern: /^pairings\.yaml$/, required: 'pairings.yaml', holds: ['pairing'] },
  projects: { pattern: /^projects\.yaml$/, required: 'projects.yaml', holds: ['project', 'component'] },
  safeguards: { pattern: /^safeguards\.yaml$/, required: 'safeguards.yaml', holds: ['safeguard'] },
  timeline: { pattern: /^timeline\.yaml$/, required: 'timeline.yaml', holds: ['milestone', 'obligation', 'instance'] },
  organizations: { pattern: /^organizations\.yaml$/, required: 'organizations.yaml', holds: ['organization'] },
  fingerprint: { pattern: /^fingerprint\.yaml$/, required: 'fingerprint.yaml', holds: [] },
  meeting: { pattern: /^meetings\/[^/]+\.yaml$/, holds: ['meeting', 'action'] },
  progress: { pattern: /^progress\/(?:[^/]+\/)*[^/]+\.yaml$/, holds: ['update'] },
  reports: { pattern: /^reports\.yaml$/, holds: [] },
  assessment: { pattern: /^assessment\.yaml$/, holds: [] },
};

export const fileKindOf = (name: string): FileKind | undefined =>
  (Object.keys(fileKinds) as FileKind[]).find((kind) => fileKinds[kind].pattern.test(name));
