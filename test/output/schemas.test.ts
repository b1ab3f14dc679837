// The schemas of `--json`: they describe every field, close every object, list what the source lists, and refuse the rest.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputSchemas, withEnum } from '../../scripts/generate-output-enums';
import { root } from '../run-tool';
import { askOn } from './ask';
import { ajv, type Json, reasons, schemaOf, schemas } from './schemas';

describe('the schemas', () => {
  it('describe every field in Chinese and in English', () => {
    let fields = 0;
    const visit = (schema: Json, place: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      for (const [key, part] of Object.entries(schema as Record<string, Json>)) {
        if (key === 'properties' || (key === '$defs' && part)) {
          for (const [name, field] of Object.entries(part as Record<string, Json>)) {
            fields += 1;
            expect(field.description, `${place}/${name}`).toMatch(/^.*\p{Script=Han}.* \/ [^\p{Script=Han}]*[A-Za-z]/u);
          }
        }
        visit(part, `${place}/${key}`);
      }
    };
    for (const schema of schemas) {
      expect(schema.description, schema.$id).toMatch(/\p{Script=Han}.* \/ /u);
      visit(schema, schema.$id);
    }
    expect(fields).toBeGreaterThan(150);
  });

  it('close every object, but for the two that others build upon', () => {
    const open: string[] = [];
    const visit = (schema: Json, place: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      if (schema.properties && schema.additionalProperties !== false && schema.unevaluatedProperties !== false) {
        open.push(place);
      }
      for (const [key, part] of Object.entries(schema as Record<string, Json>)) visit(part, `${place}/${key}`);
    };
    for (const schema of schemas) visit(schema, schema.$id);
    expect(open).toEqual(['item.schema.json/$defs/fields', 'item.schema.json/$defs/record']);
  });

  it('list what the source lists (else: npm run generate)', () => {
    for (const [path, text] of Object.entries(outputSchemas()))
      expect(readFileSync(root + path, 'utf8'), path).toBe(text);
    const { $defs } = schemaOf('item');
    expect($defs.reason.anyOf.flatMap(({ properties }: Json) => properties.code.enum)).toEqual(Object.keys(reasons));
  });

  it('get a list anew if the source has another one, and keep all else as it is laid out', () => {
    const text = '{\n  "a": { "enum": [ "x","y" ], "b": [1,  2] }\n}\n';
    expect(withEnum(text, ['a'], ['x', 'y'])).toBe(text);
    expect(withEnum(text, ['a'], ['x', 'z', null])).toBe(text.replace('[ "x","y" ]', '["x", "z", null]'));
    expect(() => withEnum(text, ['c'], [])).toThrow('c');
    const many = Array.from({ length: 40 }, (_, index) => `value-${index}`);
    const long = withEnum(text, ['a'], many);
    expect(JSON.parse(long).a).toEqual({ enum: many, b: [1, 2] });
    for (const line of long.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('refuse what is not promised', async () => {
    const { answer } = await askOn('2019-06-30', 'check');
    const validate = ajv.getSchema('check.schema.json');
    const first = answer.data.overdue[0] as Json;
    const withFirst = (changes: object) => ({
      ...answer,
      data: { ...answer.data, overdue: [{ ...first, ...changes }] },
    });
    expect(validate?.(withFirst({}))).toBe(true);
    for (const wrong of [
      { extra: 1 },
      { status: 'gone' },
      { light: 'blue' },
      { overdueDays: -1 },
      { due: { day: '2018-02-30', inherited: false } },
      { reasons: [{ code: 'overdue' }] },
      { reasons: [{ code: 'blocked', days: 3 }] },
      { forecast: { day: '2019-06', daysLeft: 1 } },
      { waiver: { until: '2019-06-30' } },
      { override: { light: 'done', until: '2019-06-30' } },
      { outcome: 'late' },
      { verification: 'unverified' },
      { silence: { since: '2018-03-17', days: -1, limit: 92, stale: false } },
      { rollUp: { total: 1 } },
      { lastReport: '去年' },
    ]) {
      expect(validate?.(withFirst(wrong)), JSON.stringify(wrong)).toBe(false);
    }
    expect(validate?.({ ...answer, schemaVersion: 2 })).toBe(false);
    expect(validate?.({ ...answer, extra: 1 })).toBe(false);
    expect(validate?.({ ...answer, plan: null })).toBe(false);
  });
});
