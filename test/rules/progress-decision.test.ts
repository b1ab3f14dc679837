// progress/decision: reschedules, waivers and lights set by hand, and the days allowed for them.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { base, confirmed, eachRow, evidence, find, record } from './recorded';

describe('progress/decision', () => {
  const forecast = { due: '2020-06', reason: '场地', approved_by: 'O-tj-office', approved_on: '2019-04-30' };
  const waiver = { owner: 'O-tj-office', reason: '场地', until: '2019-04-30' };
  const override = { light: 'yellow', reason: '场地', until: '2019-04-30' } as const;
  const P02 = { ...base, item: 'P02' };

  eachRow([
    ['approved, waived and set on the last possible day', [{ ...base, forecast, waiver, override }], []],
    [
      'approved one day after',
      [{ ...base, forecast: { ...forecast, approved_on: '2019-05-01' } }],
      ['progress/decision approved: U20190430-a1 forecast.approved_on'],
    ],
    [
      'waived until the day before',
      [{ ...base, waiver: { ...waiver, until: '2019-04-29' } }],
      ['progress/decision until: U20190430-a1 waiver.until'],
    ],
    [
      'set until the day before',
      [{ ...base, override: { ...override, until: '2019-04-29' } }],
      ['progress/decision until: U20190430-a1 override.until'],
    ],
    [
      'waived and set until the day before, and approved one day after',
      [
        {
          ...base,
          forecast: { ...forecast, approved_on: '2019-05-01' },
          waiver: { ...waiver, until: '2019-04-29' },
          override: { ...override, until: '2019-04-29' },
        },
      ],
      [
        'progress/decision approved: U20190430-a1 forecast.approved_on',
        'progress/decision until: U20190430-a1 waiver.until',
        'progress/decision until: U20190430-a1 override.until',
      ],
    ],
    ['a pairing rescheduled', [{ ...P02, forecast }], ['progress/decision deadline: U20190430-a1 forecast']],
    ['a pairing waived', [{ ...P02, waiver }], ['progress/decision deadline: U20190430-a1 waiver']],
    ['a pairing’s light set', [{ ...P02, override }], []],
    [
      'a safeguard rescheduled',
      [{ ...base, item: 'S03', forecast }],
      ['progress/decision deadline: U20190430-a1 forecast'],
    ],
    ['one year of an obligation waived', [{ ...base, item: 'R01.2019', waiver }], []],
    [
      'the obligation itself waived is told once',
      [{ ...base, item: 'R01', waiver }],
      ['progress/item kind: U20190430-a1 item'],
    ],
    [
      'approved and owned by nobody known',
      [{ ...base, forecast: { ...forecast, approved_by: 'O-tj-x' }, waiver: { ...waiver, owner: 'O-tj-y' } }],
      ['reference/unknown: U20190430-a1 forecast.approved_by', 'reference/unknown: U20190430-a1 waiver.owner'],
    ],
  ]);

  const fields = { status: 'active', stage: 'sited', percent: 40, forecast, waiver, override, evidence } as const;
  it.each(Object.entries(fields))('a confirmation goes with no %s', async (field, value) => {
    const report: Update = { ...base, item: 'J01' };
    const mixed = confirmed(report, { [field]: value });
    const found = await find(record([report, mixed]));
    const decisions = found.filter(({ params }) => params.reason === 'mixed');
    expect(decisions.map(({ path, at, params }) => [path?.slice(2), at, params.fields])).toEqual([
      [[field], 'key', [field]],
    ]);
  });
});
