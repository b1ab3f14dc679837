// Validates documents against their schemas. A file with an error yields no records, and is remembered as lost.
import type { PlanDocument } from '../parse/document';
import type { Problem } from '../problem';
import { type FileData, type FileKind, fileKindOf, fileKinds } from './kinds';
import { schemaProblems } from './schema-problems';

/** A file that satisfies its schema. */
export type ValidFile = { [K in FileKind]: { kind: K; file: string; name: string; data: FileData[K] } }[FileKind];

export interface Validated {
  readonly files: readonly ValidFile[];
  /** Files that could not be used, or are missing: their records are not in the plan. */
  readonly lost: readonly LostFile[];
  readonly problems: readonly Problem[];
}

interface LostFile {
  readonly kind: FileKind;
  /** Path relative to the plan's folder; empty if unknown. */
  readonly name: string;
  /** As much of the text as could be read; undefined if the file exists but even its text could not be read. */
  readonly text: string | undefined;
}

/** Problems that the schema finds in a document; none if it has no kind or could not be parsed. */
export function judgeDocument(document: PlanDocument): readonly Problem[] {
  const kind = fileKindOf(document.name);
  return kind && document.value !== undefined ? schemaProblems(kind, document) : [];
}

export function validateDocuments(documents: readonly PlanDocument[], judge = judgeDocument): Validated {
  const files: ValidFile[] = [];
  const lost: LostFile[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    const kind = fileKindOf(document.name);
    // Not push(...): a broken file can have more problems than a function call accepts arguments.
    for (const problem of kind ? document.problems : outside(document)) problems.push(problem);
    if (!kind) continue;
    const found = judge(document);
    problems.push(...found);
    if (document.value !== undefined && found.length === 0)
      files.push({ kind, file: document.file, name: document.name, data: document.value } as ValidFile);
    else lost.push({ kind, name: document.name, text: document.text });
  }
  const absent = absentTasks(files, documents);
  lost.push(...absentKinds(documents), ...absent.map(({ name, text }) => ({ kind: 'task' as const, name, text })));
  problems.push(...absent.map(({ file, found }): Problem => ({ code: 'file/missing', file, params: { found } })));
  return { files, lost, problems };
}

/** Required kinds of file that this plan lacks. load/load.ts reports them, so that the rules need not report them again. */
function absentKinds(documents: readonly PlanDocument[]): Validated['lost'] {
  return (Object.keys(fileKinds) as FileKind[])
    .filter((kind) => fileKinds[kind].required && !documents.some(({ name }) => fileKinds[kind].pattern.test(name)))
    .map((kind) => ({ kind, name: '', text: '' }));
}

/**
 * Tasks that the fingerprint lists but no file holds; `text` names the ids of the task and its measures, lost with it.
 */
function absentTasks(
  files: readonly ValidFile[],
  documents: readonly PlanDocument[],
): { file: string; name: string; found: string; text: string }[] {
  const fingerprint = files.find((file) => file.kind === 'fingerprint');
  // If there is no task file at all, the missing folder is reported instead.
  if (!fingerprint || !documents.some(({ name }) => fileKindOf(name) === 'task')) return [];
  const keys = Object.keys(fingerprint.data.clauses);
  const folder = fingerprint.file.slice(0, -fingerprint.name.length);
  return keys
    .filter((key) => /^T\d{2}$/.test(key))
    .filter((id) => !documents.some(({ name, value }) => name === `tasks/${id}.yaml` || holdsTask(name, value, id)))
    .map((id) => {
      const name = `tasks/${id}.yaml`;
      const found = misnamed(name, documents);
      return {
        file: folder + name,
        name,
        found: found && folder + found,
        text: keys
          .filter((key) => key === id || key.startsWith(`${id}.`))
          .map((key) => `id: ${key}\n`)
          .join(''),
      };
    });
}

/**
 * Name of a file or folder that is probably the missing one misnamed: other capitals, `.yml`, `.yaml.txt`; else empty.
 */
export function misnamed(wanted: string, files: readonly { readonly name: string }[]): string {
  const isFolder = wanted.endsWith('/');
  return (
    files
      .map(({ name }) => (isFolder ? name.slice(0, wanted.length) : name))
      .find((name) => name.toLowerCase().replace(/\.ya?ml(?:\.txt)?$/, '.yaml') === wanted.toLowerCase()) ?? ''
  );
}

const holdsTask = (name: string, value: unknown, id: string): boolean =>
  fileKindOf(name) === 'task' && (value as { id?: unknown } | null | undefined)?.id === id;

/** Problems of a file whose name belongs to no kind of file. */
function outside({ file, name, problems }: PlanDocument): readonly Problem[] {
  const stray = (reason: string): Problem => ({ code: 'file/stray', file, params: { reason } });
  if (isLitter(name)) return [];
  // The encoding of a paper does not matter, only that it is in a folder where nobody will look for it.
  if (isMisplacedEvidence(name)) return [...problems.filter(({ code }) => code === 'file/unreadable'), stray('paper')];
  return isAtHome(name) ? problems : [...problems, stray('name')];
}

/** Whether it is a paper that should be in `evidence/`. Not 2019.yaml.txt, which is a misnamed report. */
const isMisplacedEvidence = (name: string): boolean =>
  /^(?:progress|meetings)\//.test(name) && !/\.(?:md$|ya?ml)/i.test(name);

/** Whether the file may be in the plan's folder without holding records: notes (`.md`) and evidence. */
const isAtHome = (name: string): boolean => name.endsWith('.md') || /^evidence\/.*(?<!\.ya?ml)$/i.test(name);

/** Whether it is a file that Windows or Office creates by itself. */
const isLitter = (name: string): boolean => /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(name);
