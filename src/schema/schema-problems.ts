// Turns the errors of the compiled validators into problems.
import type { PlanDocument } from '../parse/document';
import type { Params, Path, Problem, ProblemCode } from '../problem';
import { nearest } from '../util/nearest';
import { periodText, suggestPeriod } from '../util/suggest-period';
import { meantCode } from './enum-words';
import { examples } from './generated/examples';
import { fields } from './generated/fields';
import * as validators from './generated/validators.js';
import type { FileKind } from './kinds';

/** One error of a compiled validator: the fields of Ajv's error object that are used here. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const compiled = { ...validators } as unknown as Readonly<Record<FileKind, Validator>>;

/** Limit on the problems reported for one file at a time. */
const mostSchemaProblems = 1000;

type Validator = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

/** Problems of the document's shape; empty if it satisfies its schema. */
export function schemaProblems(kind: FileKind, document: PlanDocument): Problem[] {
  const validate = compiled[kind];
  if (validate(document.value)) return [];
  const errors = validate.errors ?? [];
  const unknown = new Set(errors.map(({ params }) => String(params.additionalProperty)));
  const known = fields[kind].filter((field) => !unknown.has(field));
  const found = errors.slice(0, mostSchemaProblems).map((error) => toProblem(error, errors, document, known));
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
    params: { field, value: shortText(value), ...params },
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
      return make(
        'schema/required',
        { field: String(params.missingProperty), ...confirmationAt(path, document) },
        'key',
      );
    case 'enum':
    case 'const': {
      const allowed = ((params.allowedValues ?? [params.allowedValue]) as unknown[]).map(String);
      return make('schema/enum', { allowed, nearest: meantCode(shortText(value), allowed) ?? '' });
    }
    case 'type': {
      const expected = [params.type].flat().map(String);
      // A field that takes text or a whole number is a period: 2018.6 was meant as a month.
      if (expected.length === 2 && typeof value === 'number') return dayProblem('period', value, make);
      return make('schema/type', { expected, actual: typeName(value) });
    }
    case 'format':
      return dayProblem(String(params.format), value, make);
    case 'pattern': {
      if (String(params.pattern).startsWith(hashPattern)) return hashProblem(value, path, document, make);
      // Patterns for one line of text have no example; the value's fault (empty, several lines, spaces) is named
      // instead.
      const example = examples[String(params.pattern)];
      return make('schema/form', { example: example ?? '', reason: example ? 'form' : lineReason(value) });
    }
    case 'minimum':
    case 'maximum':
      // These are the limits of a year: 20180630 was meant as a day.
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

/**
 * Start of the patterns for fingerprints. Their problem shows no example: a fingerprint copied from it would be wrong.
 */
const hashPattern = '^[0-9a-f]{';

function hashProblem(
  value: unknown,
  path: Path,
  document: PlanDocument,
  make: (code: ProblemCode, params: Params) => Problem,
): Problem {
  // Windows tools show the correct hash in capitals.
  const small = String(value).trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(small)) return make('schema/form', { example: small, reason: 'form' });
  return make('schema/form', { example: '', reason: 'hash', ...confirmationAt(path.slice(0, -1), document) });
}

/**
 * The update and the office to name in the command that writes this confirmation again; empty if `path` is not in one.
 */
function confirmationAt(path: Path, document: PlanDocument): Params {
  if (path.at(-1) !== 'confirms') return {};
  const confirmation = valueAt(document.value, path.slice(0, -1)) as { by?: unknown; confirms?: { update?: unknown } };
  return { update: shortText(confirmation.confirms?.update), by: shortText(confirmation.by) };
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

const shortText = (value: unknown): string => {
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
