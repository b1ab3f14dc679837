// Which updates are reports, which items they name, and their effect on items in `also`.
import { describe, expect, it } from 'vitest';
import { byDay, isReport, namedIn } from '../../src/evaluate/snapshot/updates';
import type { RecordOf } from '../../src/model/plan';
import type { Update } from '../../src/schema/generated/types';
import { active, evidence, forecast, type Given, look, override, said, updateOf, waiver } from './reports';

describe('what an update is', () => {
  const base: Update = updateOf({ on: '2019-01-01', item: 'T07' }, 0);
  it.each<[name: string, fields: Partial<Update>, isOne: boolean]>([
    ['a note alone reports', {}, true],
    ['a status reports', active, true],
    ['a stage reports', { stage: 'sited' }, true],
    ['no per cent reports', { percent: 0 }, true],
    ['evidence alone reports', { evidence }, true],
    ['a moved day decides', { forecast: forecast('2020') }, false],
    ['a waiver decides', { waiver: waiver('2019-12-31') }, false],
    ['a light set by hand comes with a report', { override: override('red', '2019-12-31') }, true],
    ['a confirmation confirms', { confirms: { update: base.id, content: '0'.repeat(64) } }, false],
    ['a decision with evidence is still one', { waiver: waiver('2019-12-31'), evidence }, false],
    ['a status and a moved day report', { ...active, forecast: forecast('2020') }, true],
    ['a percentage and a light report', { percent: 0, override: override('red', '2019-12-31') }, true],
  ])('%s', (_name, fields, isOne) => expect(isReport({ ...base, ...fields })).toBe(isOne));

  it('names its item and what it concerns besides', () => {
    expect(namedIn(base)).toEqual(['T07']);
    expect(namedIn({ ...base, also: ['T08', 'P02'] })).toEqual(['T07', 'T08', 'P02']);
  });

  it('comes by its day, then by its id', () => {
    const record = (on: string, id: string) =>
      ({ kind: 'update', id, data: { ...base, on, id } }) as RecordOf<'update'>;
    const list = [
      record('2019-01-02', 'U20190102-a'),
      record('2019-01-01', 'U20190101-b'),
      record('2019-01-01', 'U20190101-a'),
    ];
    expect(list.sort(byDay).map(({ id }) => id)).toEqual(['U20190101-a', 'U20190101-b', 'U20190102-a']);
  });
});

describe('what it concerns besides', () => {
  const updates: Given[] = [{ on: '2019-01-10', item: 'T07', also: ['T09'], ...active, percent: 80 }];
  it('is reported on, and gets no status of it', async () => {
    const item = await look(updates, 'T09', '2019-01-10');
    expect(item).toMatchObject({
      status: 'unstated',
      percent: undefined,
      lastReport: '2019-01-10',
      verification: undefined,
    });
    expect(said(item)).toBe('grey: unstated');
    expect(said(await look(updates, 'T07', '2019-01-10'))).toBe('green: on-track');
  });
  it('is not reported on before that day', async () => {
    expect(await look(updates, 'T09', '2019-01-09')).toMatchObject({ status: 'no-report', lastReport: undefined });
  });
  it('does not lose its own status by it', async () => {
    const own: Given[] = [{ on: '2019-01-01', item: 'T09', status: 'blocked' }, ...updates];
    expect(await look(own, 'T09', '2019-01-10')).toMatchObject({ status: 'blocked', lastReport: '2019-01-10' });
  });
});
