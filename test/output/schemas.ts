// The schemas in schemas/output/, and whether an answer is valid by them.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Reason } from '../../src/evaluate/snapshot/item';
import { isDay } from '../../src/util/day';
import { root } from '../run-tool';

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, is the very thing that is tested here
export type Json = any;

export const outputFolder = `${root}schemas/output/`;
export const schemas: readonly Json[] = readdirSync(outputFolder).map((name) =>
  JSON.parse(readFileSync(outputFolder + name, 'utf8')),
);
export const schemaOf = (name: string): Json => {
  const found = schemas.find(({ $id }) => $id === `${name}.schema.json`);
  if (!found) throw new Error(`schemas/output/ has no ${name}.schema.json`);
  return found;
};
export const ajv = new Ajv2020({ schemas: [...schemas], strict: true, allErrors: true, formats: { date: isDay } });

/** Holds that the value is valid by the schema of this name. */
export function expectValid(schema: string, value: unknown): void {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  validate?.(value);
  expect(validate?.errors, schema).toBeNull();
}

/** Every reason there is, in the order of the schema. */
export const reasons: Readonly<Record<Reason['code'], true>> = {
  overdue: true,
  'due-soon': true,
  rescheduled: true,
  stale: true,
  'status-old': true,
  'met-late': true,
  lagging: true,
  'worst-child': true,
  blocked: true,
  'on-track': true,
  unstated: true,
  'no-report': true,
  done: true,
  'parts-done': true,
  dropped: true,
};
