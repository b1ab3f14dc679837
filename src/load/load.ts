// From files to a plan: parse, validate, build, apply the rules. Returns all problems of all files together.
import type { Context, Repository, Revision, SourceFile } from '../context';
import { withApprovedSide } from '../model/approved-side';
import { buildPlan } from '../model/build';
import type { Plan } from '../model/plan';
import { locateProblems, type PlanDocument, parseSource } from '../parse/document';
import { Failure, type Problem } from '../problem';
import { applyRules } from '../rules/index';
import { fileKinds } from '../schema/kinds';
import { judgeDocument, misnamed, validateDocuments } from '../schema/validate';
import { once, oncePerObject } from '../util/once';

export interface Loaded {
  /** The plan's folder, and its files as they were read. */
  readonly folder: string;
  readonly sources: readonly SourceFile[];
  /** The commit that the files were read from; undefined for the present files. */
  readonly revision: Revision | undefined;
  /** Undefined if plan.yaml itself could not be used. */
  readonly plan: Plan | undefined;
  readonly documents: readonly PlanDocument[];
  /** Sorted by file, line and code. */
  readonly problems: readonly Problem[];
}

/** Loads a plan from files; `revision` is the commit that they were read from, undefined for the present files. */
export type Load = (sources: readonly SourceFile[], folder?: string, revision?: Revision) => Promise<Loaded>;

/**
 * Creates a loader that parses and validates each file only once, even if several plans contain it. Two revisions, a
 * plan and its draft, or a served plan before and after a change share most of their files, as the same objects.
 */
export function createLoader(): Load {
  const parse = oncePerObject(parseSource);
  const judge = oncePerObject(judgeDocument);
  const hashOnce = oncePerObject((hash: () => string | undefined) => once(hash));
  return async (sources, folder = '', revision) => {
    const documents = await Promise.all(sources.filter(({ hash }) => !hash).map(parse));
    const validated = validateDocuments(documents, judge);
    const evidenceFiles = new Map(sources.flatMap(({ name, hash }) => (hash ? [[name, hashOnce(hash)] as const] : [])));
    const plan = buildPlan(validated, evidenceFiles);
    const broken = plan ? applyRules(plan) : [];
    const found = validated.problems.map((problem) => withApprovedSide(problem, documents));
    const problems = [...found, ...missingFiles(sources), ...broken];
    const located = problems.length === 0 ? [] : await locateProblems(problems, documents);
    return { folder, revision, sources, plan, documents, problems: located };
  };
}

/**
 * Loads the present files, or those of the revision `at`. Throws a Failure `no-plan` if no plan.yaml is found, or a
 * Failure of the repository.
 */
export async function loadPlan(context: Context, load: Load, asked: string | undefined, at?: string): Promise<Loaded> {
  const folder = context.findPlan(asked);
  if (folder === undefined) throw new Failure('no-plan', { asked: asked ?? '' });
  if (at === undefined) return load(context.readPlan(folder), folder);
  const repository = context.openRepository(folder);
  return loadRevision(repository, repository.resolve(at), folder, load);
}

export const loadRevision = (repository: Repository, revision: Revision, folder: string, load: Load): Promise<Loaded> =>
  load(repository.readPlan(revision), folder, revision);

/** A problem for each missing file or folder that every plan must have. */
function missingFiles(sources: readonly SourceFile[]): Problem[] {
  const base = sources.find(({ name }) => name === 'plan.yaml')?.file.replace(/plan\.yaml$/, '') ?? '';
  return Object.values(fileKinds)
    .filter(
      ({ required, pattern }) =>
        required && !sources.some(({ name, trouble }) => pattern.test(name) || (trouble && `${name}/` === required)),
    )
    .map(({ required = '' }) => {
      const found = misnamed(required, sources);
      return { code: 'file/missing', file: `${base}${required}`, params: { found: found && `${base}${found}` } };
    });
}
