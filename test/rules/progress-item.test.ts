// progress/item: which records can be reported on, and which of them have stages.
import { describe, expect, it } from 'vitest';
import { base, eachRow, find, record } from './recorded';

describe('progress/item', () => {
  eachRow([
    ['an organization', [{ ...base, item: 'O-tj-binhai' }], ['progress/item kind: U20190430-a1 item']],
    ['another report', [{ ...base, item: 'U20190430-a1' }], ['progress/item kind: U20190430-a1 item']],
    ['an obligation', [{ ...base, item: 'R01' }], ['progress/item kind: U20190430-a1 item']],
    ['one year of it', [{ ...base, item: 'R01.2019' }], []],
    ['a whole area', [{ ...base, item: 'A2' }], ['progress/item kind: U20190430-a1 item']],
    ['a whole area beside', [{ ...base, also: ['A2'] }], ['progress/item kind: U20190430-a1 also.0']],
    ['a pairing beside', [{ ...base, also: ['P02', 'T07'] }], []],
    ['an obligation beside', [{ ...base, also: ['P02', 'R01'] }], ['progress/item kind: U20190430-a1 also.1']],
    ['itself beside', [{ ...base, also: ['T07.2'] }], ['progress/item repeat: U20190430-a1 also.0']],
    ['a stage of a measure', [{ ...base, stage: 'sited' }], ['progress/item stage: U20190430-a1 stage']],
    ['a stage of a project', [{ ...base, item: 'J01', stage: 'sited' }], []],
    [
      'a stage of what is not there',
      [{ ...base, item: 'J99', stage: 'sited' }],
      ['reference/unknown: U20190430-a1 item'],
    ],
  ]);

  it('of an area, names a task', async () => {
    const [problem] = await find(record([{ ...base, item: 'A2' }]));
    expect(problem?.params).toMatchObject({ item: 'A2', task: 'T06' });
  });

  it.each([
    ['2019-04-30', 'R01.2019'],
    ['2016-11-28', 'R01.2018'],
    ['2021-01-15', 'R01.2020'],
  ])('of an obligation, on %s, names %s', async (on, instance) => {
    const [problem] = await find(record([{ ...base, on, item: 'R01' }]));
    expect(problem?.params.instance).toBe(instance);
  });
});
