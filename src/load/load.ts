// Loads a plan: reads, parses and validates files, builds the plan and applies the rules. Returns all problems of all
// files.
import type { Context, Repository, Revision, SourceFile } from '../context';
import { withApprovedSide } from '../model/approved-side';
import { buildPlan } from '../model/build';
import type { Plan } from '../model/plan';
import { locateProblems, type PlanDocument, parseSource } from '../parse/document';
import { Failure, type Problem } from '../problem';
import { applyRules } from '../rules/index';
import { fileKinds } from '../schema/kinds';
import { misnamed, validateDocuments } from '../schema/validate';

export interface Loaded {
  /** Folder of the plan. */
  readonly folder: string;
  /** Its files as they were read. */
  readonly sources: readonly SourceFile[];
  /** Commit that the files are from; undefined if they were read from the folder. */
  readonly revision: Revision | undefined;
  /** Undefined if plan.yaml could not be used. */
  readonly plan: Plan | undefined;
  readonly documents: readonly PlanDocument[];
  /** Sorted by file, line, column and code. */
  readonly problems: readonly Problem[];
}

/**
 * Loads the plan from its folder, or at the revision `at`. Throws a Failure `no-plan` if no plan.yaml is found, and
 * the Failures of `Repository`.
 */
export async function loadPlan(context: Context, asked: string | undefined, at?: string): Promise<Loaded> {
  const folder = context.findPlan(asked);
  if (folder === undefined) throw new Failure('no-plan', { asked: asked ?? '' });
  if (at === undefined) return loadSources(context.readPlan(folder), folder);
  const repository = context.openRepository(folder);
  return loadRevision(repository, repository.resolve(at), folder);
}

export const loadRevision = (repository: Repository, revision: Revision, folder: string): Promise<Loaded> =>
  loadSources(repository.readPlan(revision), folder, revision);

export async function loadSources(sources: readonly SourceFile[], folder = '', revision?: Revision): Promise<Loaded> {
  const made = loaded.get(sources) ?? load(sources);
  loaded.set(sources, made);
  return { folder, revision, ...(await made) };
}

type Made = Omit<Loaded, 'folder' | 'revision'>;

/** Plans by their list of files. Only tests pass the same list again, and they do so thousands of times. */
const loaded = new WeakMap<readonly SourceFile[], Promise<Made>>();

async function load(sources: readonly SourceFile[]): Promise<Made> {
  const documents = await Promise.all(sources.filter(({ hash }) => !hash).map(parseOnce));
  const validated = validateDocuments(documents);
  const papers = new Map(sources.flatMap(({ name, hash }) => (hash ? [[name, hash] as const] : [])));
  const plan = buildPlan(validated, papers);
  const broken = plan ? applyRules(plan) : [];
  const found = validated.problems.map((problem) =>
    problem.conflict ? withApprovedSide(problem, documents) : problem,
  );
  const problems = [...found, ...missingFiles(sources), ...broken];
  const located = problems.length === 0 ? [] : await locateProblems(problems, documents);
  return { sources, plan, documents, problems: located };
}

const parsed = new WeakMap<SourceFile, Promise<PlanDocument>>();

/** Parses each source object once: two revisions share most of their files, as the same objects. */
function parseOnce(source: SourceFile): Promise<PlanDocument> {
  const document = parsed.get(source) ?? parseSource(source);
  parsed.set(source, document);
  return document;
}

/** Problems `file/missing`, one for each required file or folder that is absent. */
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
