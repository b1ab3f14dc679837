// The id of a new update: nobody has it yet, and it sorts after all ids that were recorded for the day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSuffix } from '../../../src/commands/shared/recording/id';
import { planWith } from '../../run-tool';
import { times } from '../../size';
import { type Files, lines, recordedBy, refuses, reported, today } from './recording';

describe('ids', () => {
  const name = 'progress/old.yaml';
  const existing = (ids: readonly string[], on = today): Files =>
    planWith({
      [name]: `updates:\n${ids
        .map((one, index) => `  - { id: ${one}, on: ${on}, item: T08, by: O-tj-office, note: 第 ${index} 条 }\n`)
        .join('')}`,
    });

  it.each<[taken: string[], next: string]>([
    [[], 'U20190630-01t000'],
    [['U20190629-zz00', 'U20190701-zz00'], 'U20190630-01t000'],
    [['U20190630-01t000'], 'U20190630-02t000'],
    [['U20190630-z6t2', 'U20190630-7kq2'], 'U20190630-z7t000'],
    [['U20190630-09aaaa'], 'U20190630-0at000'],
    [['U20190630-0zaaaa'], 'U20190630-10t000'],
    [['U20190630-zy'], 'U20190630-zzt000'],
    [['U20190630-zz'], 'U20190630-zz01t000'],
    [['U20190630-zzab'], 'U20190630-zzact000'],
    [['U20190630-zzzzzzzza1'], 'U20190630-zzzzzzzza2t0'],
    [['U20190630-zzzzzzzzzza1'], 'U20190630-zzzzzzzzzza2'],
  ])('behind %j comes %s', async (taken, next) => {
    // The day that the id names, which need not be today.
    const days = taken.map((one) => `${one.slice(1, 5)}-${one.slice(5, 7)}-${one.slice(7, 9)}`);
    const plan = taken.length === 0 ? reported : existing(taken, days[0] ?? today);
    expect((await recordedBy(lines.record, { plan })).update.id).toBe(next);
  });

  it('where the last of all is taken, it says so', async () => {
    const plan = existing(['U20190630-zzzzzzzzzzzz']);
    await refuses(lines.record, /U20190630-zzzzzzzzzzzz.*没有写入/s, 3, { plan });
    await refuses([...lines.record, '--lang', 'en'], /already used/, 3, { plan });
  });

  it('whatever stands there, the new one is later, and has the form that the schema wants', () => {
    const sign = fc.constantFrom(...'019azz');
    const suffix = fc.string({ unit: sign, minLength: 2, maxLength: 12 }).filter((one) => one !== 'z'.repeat(12));
    const chance = fc.string({ unit: sign, minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(suffix, { maxLength: 8 }), chance, (taken, random) => {
        const next = nextSuffix(taken, random) ?? '';
        expect(`U20190630-${next}`).toMatch(/^U\d{8}-[0-9a-z]{2,12}$/);
        for (const one of taken) expect(one < next).toBe(true);
      }),
      { numRuns: times(300, 60) },
    );
  });

  it('what is recorded later for the same day counts, whatever chance gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 36 ** 4 - 1 }), { minLength: 3, maxLength: 3 }),
        async (all) => {
          let plan = existing(['U20190630-z6t2']);
          let last = '';
          for (const [index, number] of all.entries()) {
            const chance = number.toString(36).padStart(4, '0');
            const status = index % 2 === 0 ? 'active' : 'blocked';
            const argv = [...lines.record, '--status', status, '--note', `第 ${index} 次。`];
            const result = await recordedBy(argv, { plan, token: () => chance });
            expect(result.item('T08').status).toBe(status);
            expect(result.update.id > last).toBe(true);
            last = result.update.id;
            plan = result.files;
          }
        },
      ),
      { numRuns: times(15, 5) },
    );
  });

  it('sorts after an update whose day was edited by hand without its id', async () => {
    const plan = existing(['U20190715-aa'], today);
    const { update, item } = await recordedBy([...lines.record, '--status', 'blocked'], { plan });
    expect(update).toMatchObject({ id: 'U20190715-abt000', on: today });
    expect(item('T08').status).toBe('blocked');
  });
});
