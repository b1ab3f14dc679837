// Documents to validated files: the compiled schemas decide, and their errors become problems in our words.
import type { PlanDocument } from '../parse/document';
import type { Params, Path, Problem, ProblemCode } from '../problem';
import { nearest } from '../util/nearest';
import { periodText, suggestPeriod } from '../util/suggest-period';
import { examples } from './generated/examples';
import { fields } from './generated/fields';
import * as validators from './generated/validators.js';
import { type FileData, type FileKind, fileKindOf, fileKinds } from './kinds';

/** A file that satisfies its schema. */
export type ValidFile = { [K in FileKind]: { kind: K; file: string; name: string; data: FileData[K] } }[FileKind];

export interface Validated {
  readonly files: readonly ValidFile[];
  /** Files that hold records which could not be used, with what could be made out of them. */
  readonly lost: readonly { kind: FileKind; file: string; text: string }[];
  readonly problems: readonly Problem[];
}

/** One error of the compiled validators; the fields of Ajv's own that are used here. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const compiled = { ...validators } as unknown as Readonly<Record<FileKind, Validator>>;

/** As many problems as are told of one file at a time. */
const most = 1000;

type Validator = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

export function validateDocuments(documents: readonly PlanDocument[]): Validated {
  const files: ValidFile[] = [];
  const lost: { kind: FileKind; file: string; text: string }[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    // Not push(...): a broken file can have more problems than a call takes arguments.
    for (const problem of document.problems) problems.push(problem);
    const kind = fileKindOf(document.name);
    if (!kind) {
      if (!isAtHome(document.name)) problems.push({ code: 'file/stray', file: document.file, params: {} });
      continue;
    }
    const found = document.value === undefined ? undefined : schemaProblems(kind, document);
    problems.push(...(found ?? []));
    if (found?.length === 0)
      files.push({ kind, file: document.file, name: document.name, data: document.value } as ValidFile);
    else lost.push({ kind, file: document.file, text: document.text ?? '' });
  }
  const absent = absentTasks(files, documents);
  lost.push(...absentKinds(documents), ...absent.map(({ file, text }) => ({ kind: 'task' as const, file, text })));
  problems.push(...absent.map(({ file }): Problem => ({ code: 'file/missing', file, params: {} })));
  return { files, lost, problems };
}

/** Files that every plan has, and this one has not: load.ts says so, and the rules must not say it again. */
function absentKinds(documents: readonly PlanDocument[]): Validated['lost'] {
  return (Object.keys(fileKinds) as FileKind[])
    .filter((kind) => fileKinds[kind].required && !documents.some(({ name }) => fileKinds[kind].pattern.test(name)))
    .map((kind) => ({ kind, file: '', text: '' }));
}

/** Tasks of which the fingerprint knows the words, and no file holds them; as text, the ids that went with them. */
function absentTasks(
  files: readonly ValidFile[],
  documents: readonly PlanDocument[],
): { file: string; text: string }[] {
  const fingerprint = files.find((file) => file.kind === 'fingerprint');
  // Without any task the folder itself is missing.
  if (!fingerprint || !documents.some(({ name }) => fileKindOf(name) === 'task')) return [];
  const keys = Object.keys(fingerprint.data.clauses);
  const folder = fingerprint.file.slice(0, -fingerprint.name.length);
  return keys
    .filter((key) => /^T\d{2}$/.test(key))
    .filter((id) => !documents.some(({ name, value }) => name === `tasks/${id}.yaml` || holdsTask(name, value, id)))
    .map((id) => ({
      file: `${folder}tasks/${id}.yaml`,
      text: keys
        .filter((key) => key === id || key.startsWith(`${id}.`))
        .map((key) => `id: ${key}\n`)
        .join(''),
    }));
}

const holdsTask = (name: string, value: unknown, id: string): boolean =>
  fileKindOf(name) === 'task' && (value as { id?: unknown } | null | undefined)?.id === id;

/** Papers that may lie in the plan's folder without being records: notes, and evidence. */
const isAtHome = (name: string): boolean =>
  name.endsWith('.md') || /^(?:evidence|progress|meetings)\/.*(?<!\.ya?ml)$/i.test(name);

function schemaProblems(kind: FileKind, document: PlanDocument): Problem[] {
  const validate = compiled[kind];
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const unknown = new Set(errors.map(({ params }) => String(params.additionalProperty)));
  const known = fields[kind].filter((field) => !unknown.has(field));
  const found = errors.slice(0, most).map((error) => toProblem(error, errors, document, known));
  return found.filter((problem) => problem !== undefined);
}

function toProblem(
  error: SchemaError,
  errors: readonly SchemaError[],
  document: PlanDocument,
  known: readonly string[],
): Problem | undefined {
  const path = toPath(error.instancePath, document.value);
  const value = valueAt(document.value, path);
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const make = (code: ProblemCode, params: Params, at: 'key' | 'value' = 'value', place: Path = path): Problem => ({
    code,
    file: document.file,
    path: place,
    at,
    params: { field, value: shown(value), ...params },
  });
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const missing = errors
        .filter(({ keyword, instancePath }) => keyword === 'required' && instancePath === error.instancePath)
        .map((other) => String(other.params.missingProperty));
      return make('schema/unknown-field', { field: key, nearest: nearest(key, [...missing, ...known]) ?? '' }, 'key', [
        ...path,
        key,
      ]);
    }
    case 'required':
      return make('schema/required', { field: String(params.missingProperty) }, 'key');
    case 'enum':
    case 'const': {
      const allowed = ((params.allowedValues ?? [params.allowedValue]) as unknown[]).map(String);
      return make('schema/enum', { allowed, nearest: nearest(shown(value), allowed) ?? '' });
    }
    case 'type': {
      const expected = [params.type].flat().map(String);
      // Text or a whole number is a period: 2018.6 was meant as a month.
      if (expected.length === 2 && typeof value === 'number') return dayProblem('period', value, make);
      return make('schema/type', { expected, actual: typeName(value) });
    }
    case 'format':
      return dayProblem(String(params.format), value, make);
    case 'pattern': {
      // A day written as 2018年6月 has no pattern; an empty or broken line has no example.
      const example = examples[String(params.pattern)];
      return make('schema/form', { example: example ?? '', reason: example ? 'form' : lineReason(value) });
    }
    case 'minimum':
    case 'maximum':
      // The limits of a year: 20180630 was meant as a day.
      if (params.limit === 1000 || params.limit === 9999) return dayProblem('period', value, make);
      return make('schema/size', { limit: Number(params.limit), rule: error.keyword });
    case 'minItems':
    case 'maxItems':
      return make('schema/size', { limit: Number(params.limit), rule: error.keyword }, 'key');
    case 'uniqueItems':
      return make('schema/size', { limit: 0, rule: 'uniqueItems' }, 'value', [...path, Number(params.i)]);
    default:
      return make('schema/form', { example: '', reason: error.keyword });
  }
}

function dayProblem(format: string, value: unknown, make: (code: ProblemCode, params: Params) => Problem): Problem {
  if (format === 'time-zone') return make('schema/form', { example: 'Asia/Shanghai', reason: 'form' });
  const text = String(value).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const suggestion = suggestPeriod(text);
  const wanted = suggestion && format === 'day' ? periodText(suggestion, 'day') : suggestion;
  const impossible = /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return make('schema/day', { suggestion: wanted ?? '', form: format, reason: impossible ? 'impossible' : 'form' });
}

function lineReason(value: unknown): string {
  const text = String(value);
  if (text.trim() === '') return 'empty';
  return /[\r\n]/.test(text) ? 'lines' : 'edges';
}

function toPath(pointer: string, root: unknown): Path {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = root;
  return steps.map((step) => {
    const key = Array.isArray(value) ? Number(step) : step;
    value = (value as Record<string | number, unknown> | undefined)?.[key];
    return key;
  });
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], root);
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return '';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
