// The kinds of record, and which file holds them. To add a kind: its schema, one row here, its labels, a sample.
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

/** One year of an obligation. It is not written in a file but follows from the plan's years. */
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

/** In the order of the document; lists and totals keep it. */
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

/** The kinds whose number the plan's text fixes; declared under `counts` in plan.yaml. */
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
  /** The name below the plan's folder. */
  readonly pattern: RegExp;
  /** Shown where the file is missing; only files and folders that every plan has. */
  readonly required?: string;
  /** The kinds of record that live in it. */
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
