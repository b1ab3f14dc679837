// The schemas of `--json`: they describe every field, close every object, list what the source lists, and refuse the rest.
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion/run';
import { gateCodes } from '../../src/evaluate/guards/codes';
import { blames, failLevels } from '../../src/evaluate/guards/gate';
import { guardCodes } from '../../src/evaluate/guards/guard';
import { lights, outcomes, stages, statuses } from '../../src/evaluate/snapshot/item';
import { drawings } from '../../src/export/exporting';
import { problemCodes } from '../../src/problem';
import { exportFormats } from '../../src/render/formats';
import { kinds } from '../../src/schema/kinds';
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

  it('list what the source lists', () => {
    const { $defs } = schemaOf('item');
    expect($defs.kind.enum).toEqual(kinds);
    expect($defs.status.enum).toEqual([...statuses, 'unstated', 'no-report']);
    expect($defs.outcome.enum).toEqual(outcomes);
    expect($defs.stage.enum).toEqual(stages);
    expect($defs.light.enum).toEqual(lights);
    expect($defs.reason.anyOf.flatMap(({ properties }: Json) => properties.code.enum)).toEqual(Object.keys(reasons));
    expect(schemaOf('validate').$defs.code.enum).toEqual(Object.keys(problemCodes));
    expect(schemaOf('check').$defs.code.enum).toEqual(gateCodes);
    expect(schemaOf('check').$defs.guard.properties.code.enum).toEqual(guardCodes);
    expect(schemaOf('check').$defs.blamed.properties.blame.enum).toEqual(blames);
    expect(schemaOf('check').$defs.failOn.enum).toEqual(failLevels);
    expect(schemaOf('list').properties.data.properties.kind.enum).toEqual([...kinds, 'deadline']);
    expect(schemaOf('search').properties.data.properties.hits.items.properties.kind.enum).toEqual([...kinds, 'plan']);
    expect(schemaOf('completion').properties.data.properties.shell.enum).toEqual(shells);
    const { format, drawing, kind } = schemaOf('export').properties.data.properties;
    expect(format.enum).toEqual(exportFormats);
    expect(drawing.enum).toEqual([...drawings, null]);
    expect(kind.enum).toEqual([...kinds, 'deadline', null]);
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
