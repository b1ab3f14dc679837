// A report's fingerprint depends on its content, not on its layout.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { parse, plain, updates } from './updates';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function hashOf(text: string): Promise<string> {
  const { value, problems } = await parse(text);
  expect(problems).toEqual([]);
  return contentHash((value as { updates: [Update] }).updates[0]);
}

describe('the fingerprint of a report', () => {
  it('can be recomputed by hand', () => {
    const { id, on, item, by } = plain;
    const update: Update = {
      ...{ note: '“甲”\\"乙"\t', percent: 50, also: ['T10', 'T01'], id, on, item, by },
      evidence: [{ title: '丙', publisher: '丁', published: 2018 }],
    };
    const json =
      '{"also":["T01","T10"],"by":"O-tj-binhai","evidence":[{"published":"2018","publisher":"丁","title":"丙"}],' +
      '"id":"U20190430-7kq2","item":"T07","note":"“甲”\\\\\\"乙\\"\\t","on":"2019-04-30","percent":"50"}';
    expect(contentHash(update)).toBe(sha256(json));
  });

  it('is the same in every version of the tool: confirmations hold it', () => {
    expect(contentHash(plain)).toBe('67ee6e6d32e9327643967303997d9519f8fb4c4d9251026511c260298495ae73');
  });

  it('does not depend on order, quotes, comments and layout', async () => {
    const wanted = contentHash({ ...plain, percent: 50, also: ['T01', 'T10'], forecast });
    // biome-ignore format: a table
    const files = [
      'updates:\n  - id: U20190430-7kq2\n    on: 2019-04-30\n    item: T07\n    also: [T10, T01]\n    by: O-tj-binhai\n    percent: 50\n    note: 已开工\n    forecast: {due: 2020, reason: 汛期, approved_by: O-tj, approved_on: 2019-04-29}\n',
      '# 注\nupdates:\n- {"percent": 50, note: \'已开工\', by: O-tj-binhai, also: ["T01", T10], item: "T07", on: "2019-04-30", id: U20190430-7kq2, forecast: {approved_on: 2019-04-29, due: "2020", approved_by: O-tj, reason: "\\u6c5b期"}}\r\n',
      'updates:\n-   forecast:\n      due: 2020 # 年\n      approved_by: O-tj\n      approved_on: 2019-04-29\n      reason: >-\n        汛期\n    note: |-\n      已开工\n    percent: 0x32\n    also:\n    - T01\n\n    - T10\n    by: O-tj-binhai\n    item: T07\n    on: 2019-04-30\n    id: U20190430-7kq2',
    ];
    for (const file of files) expect(await hashOf(file)).toBe(wanted);
  });

  it('holds for any report, turned round', () => {
    const holds = fc.property(updates, (update) => {
      expect(contentHash(turned(update) as Update)).toBe(contentHash(update));
    });
    fc.assert(holds);
  });

  it('changes with every field', () => {
    const holds = fc.property(updates, (update) => {
      const changed = Object.keys(update).flatMap((field) => {
        const { [field]: taken, ...rest } = update as unknown as Record<string, unknown>;
        return [rest, { ...rest, [field]: [taken] }, { ...rest, [field]: `${JSON.stringify(taken)}x` }];
      });
      const hashes = [update, ...changed].map((one) => contentHash(one as unknown as Update));
      expect(new Set(hashes).size).toBe(hashes.length);
    });
    fc.assert(holds);
  });

  it('knows no field without a value', () => {
    expect(contentHash({ ...plain, status: undefined })).toBe(contentHash(plain));
  });
});

const forecast = { due: 2020, reason: '汛期', approved_by: 'O-tj', approved_on: '2019-04-29' };

/** The same value with the fields of all mappings the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned).reverse();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, turned(field)]),
  );
}
