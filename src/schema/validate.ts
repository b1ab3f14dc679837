// Documents to validated files: the compiled schemas decide, and their errors become problems in our words.
import type { PlanDocument } from '../parse/document';
import type { Params, Path, Problem, ProblemCode } from '../problem';
import { nearest } from '../util/nearest';
import { periodText, suggestPeriod } from '../util/suggest-period';
import { examples } from './generated/examples';
import * as validators from './generated/validators.js';
import { type FileData, type FileKind, fileKindOf } from './kinds';

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

type Validator = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

export function validateDocuments(documents: readonly PlanDocument[]): Validated {
  const files: ValidFile[] = [];
  const lost: { kind: FileKind; file: string; text: string }[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    problems.push(...document.problems);
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
  return { files, lost, problems };
}

/** Papers that may lie in the plan's folder without being records: notes, and evidence. */
const isAtHome = (name: string): boolean =>
  name.endsWith('.md') || /^(?:evidence|progress|meetings)\/.*(?<!\.ya?ml)$/i.test(name);

function schemaProblems(kind: FileKind, document: PlanDocument): Problem[] {
  const validate = validators[kind] as unknown as Validator;
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  return errors.map((error) => toProblem(error, errors, document)).filter((problem) => problem !== undefined);
}

function toProblem(error: SchemaError, errors: readonly SchemaError[], document: PlanDocument): Problem | undefined {
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
      return make(
        'schema/unknown-field',
        { field: key, nearest: nearest(key, [...missing, ...knownFields(document)]) ?? '' },
        'key',
        [...path, key],
      );
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
  const text = String(value);
  const suggestion = suggestPeriod(text);
  const wanted = suggestion && format === 'day' ? periodText(suggestion, 'day') : suggestion;
  const impossible = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return make('schema/day', { suggestion: wanted ?? '', form: format, reason: impossible ? 'impossible' : 'form' });
}

function lineReason(value: unknown): string {
  const text = String(value);
  if (text.trim() === '') return 'empty';
  return /[\r\n]/.test(text) ? 'lines' : 'edges';
}

/** Every field name used anywhere in the file: a slip is most often near one of its neighbours. */
function knownFields(document: PlanDocument): string[] {
  return [
    ...new Set(
      (document.text ?? '').match(/^ *(?:- +)?([a-z_0-9]+)(?=:)/gm)?.map((key) => key.replace(/[ -]/g, '')) ?? [],
    ),
  ];
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
