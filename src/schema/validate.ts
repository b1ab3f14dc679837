// Documents to validated files. A file with an error yields no records, and is remembered as lost.
import type { PlanDocument } from '../parse/document';
import type { Problem } from '../problem';
import { type FileData, type FileKind, fileKindOf, fileKinds } from './kinds';
import { schemaProblems } from './schema-problems';

/** A file that satisfies its schema. */
export type ValidFile = { [K in FileKind]: { kind: K; file: string; name: string; data: FileData[K] } }[FileKind];

export interface Validated {
  readonly files: readonly ValidFile[];
  /** Files that hold records which could not be used. */
  readonly lost: readonly LostFile[];
  readonly problems: readonly Problem[];
}

interface LostFile {
  readonly kind: FileKind;
  /** Below the plan's folder; empty where that is not known. */
  readonly name: string;
  /** What could be made out; undefined of a file that is there, and not even its text could be read to the end. */
  readonly text: string | undefined;
}

/** What the schemas say against a document; nothing of one that is of no kind or could not be understood. */
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
    // Not push(...): a broken file can have more problems than a call takes arguments.
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

/** Files that every plan has, and this one has not: load.ts says so, and the rules must not say it again. */
function absentKinds(documents: readonly PlanDocument[]): Validated['lost'] {
  return (Object.keys(fileKinds) as FileKind[])
    .filter((kind) => fileKinds[kind].required && !documents.some(({ name }) => fileKinds[kind].pattern.test(name)))
    .map((kind) => ({ kind, name: '', text: '' }));
}

/** Tasks of which the fingerprint knows the words, and no file holds them; as text, the ids that went with them. */
function absentTasks(
  files: readonly ValidFile[],
  documents: readonly PlanDocument[],
): { file: string; name: string; found: string; text: string }[] {
  const fingerprint = files.find((file) => file.kind === 'fingerprint');
  // Without any task the folder itself is missing.
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

/** What stands there for a file or a folder that is missing: other capitals, `.yml` or `.yaml.txt`; else empty. */
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

/** What is wrong with a file that holds no records. */
function outside({ file, name, problems }: PlanDocument): readonly Problem[] {
  const stray = (reason: string): Problem => ({ code: 'file/stray', file, params: { reason } });
  if (isLitter(name)) return [];
  // How a paper is encoded is no matter; that nobody will find it here is.
  if (isPaper(name)) return [...problems.filter(({ code }) => code === 'file/unreadable'), stray('paper')];
  return isAtHome(name) ? problems : [...problems, stray('name')];
}

/** What belongs with the evidence; 2019.yaml.txt is a report with a wrong name. */
const isPaper = (name: string): boolean => /^(?:progress|meetings)\//.test(name) && !/\.(?:md$|ya?ml)/i.test(name);

/** Papers that may lie in the plan's folder without being records: notes, and evidence. */
const isAtHome = (name: string): boolean => name.endsWith('.md') || /^evidence\/.*(?<!\.ya?ml)$/i.test(name);

/** What Windows and its programs leave behind by themselves. */
const isLitter = (name: string): boolean => /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(name);
