// Roll-up: the status and the light of items with parts.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { edited } from '../run-tool';
import { active, done, find, type Given, look, meeting, override, said, see } from './reports';

describe('roll-up', () => {
  const parts = ['T07.1', 'T07.2', 'T07.3'];
  const on = '2018-06-01';
  const each = (...statuses: (Update['status'] | undefined)[]): Given[] =>
    statuses.flatMap((status, index): Given[] => (status ? [{ on, item: parts[index] ?? '', status }] : []));

  it.each<[name: string, updates: Given[], status: string, light: string]>([
    ['silence', [], 'no-report', 'grey: worst-child T07.1'],
    ['one part in three reported: not known to be on track', each('active'), 'unstated', 'grey: worst-child T07.2'],
    ['all parts on track', each('active', 'active', 'active'), 'unstated', 'green: worst-child T07.1'],
    ['one part done, the rest on track', each('done', 'active', 'active'), 'unstated', 'green: worst-child T07.2'],
    ['one part blocked', each('active', undefined, 'blocked'), 'unstated', 'red: worst-child T07.3'],
    ['all parts done', each('done', 'done', 'done'), 'done', 'done: parts-done'],
    ['two done, one given up', each('done', 'done', 'dropped'), 'done', 'done: parts-done'],
    ['two done, one silent', each('done', 'done'), 'unstated', 'grey: worst-child T07.3'],
    ['all given up is not done', each('dropped', 'dropped', 'dropped'), 'unstated', 'grey: unstated'],
    ['one given up holds nobody back', each('dropped', 'active', 'active'), 'unstated', 'green: worst-child T07.2'],
    ['its own report speaks for silent parts', [{ on, item: 'T07', ...active }], 'active', 'green: on-track'],
    [
      'but not against a red part',
      [{ on, item: 'T07', ...active }, ...each(undefined, 'blocked')],
      'active',
      'red: worst-child T07.2',
    ],
    [
      'its own red stays under green parts',
      [{ on, item: 'T07', status: 'blocked' }, ...each('active', 'active', 'active')],
      'blocked',
      'red: blocked',
    ],
    ['a whole that is done is done', [{ on, item: 'T07', ...done }, ...each('blocked')], 'done', 'done: done'],
    [
      'a whole that was given up',
      [{ on, item: 'T07', status: 'dropped' }, ...each('blocked')],
      'dropped',
      'grey: dropped',
    ],
    [
      'its own status goes before its parts’',
      [{ on, item: 'T07', ...active }, ...each('done', 'done', 'done')],
      'active',
      'green: on-track',
    ],
    [
      'a report without a status does not',
      [{ on, item: 'T07' }, ...each('done', 'done', 'done')],
      'done',
      'done: done',
    ],
    [
      'a report that says no status leaves that to the parts',
      [{ on, item: 'T07', override: override('red', '2018-12-31') }, ...each('active', 'active', 'active')],
      'unstated',
      'green: worst-child T07.1',
    ],
  ])('%s', async (_name, updates, status, light) => {
    const item = await look(updates, 'T07', on);
    expect(item.status).toBe(status);
    expect(said(item)).toBe(light);
    const { rollUp } = item;
    if (!rollUp) throw new Error('no roll-up');
    const { total, done, dropped, red, yellow, green, grey } = rollUp;
    expect(done + dropped + red + yellow + green + grey).toBe(total);
    expect(total).toBe(3);
    expect(rollUp.reported).toBe(new Set(updates.map(({ item }) => item).filter((id) => id !== 'T07')).size);
  });

  it('a yellow part of a green whole makes it yellow', async () => {
    const updates: Given[] = [{ on: '2018-09-01', item: 'T07', ...active }, ...each('active')];
    expect(said(await look(updates, 'T07', '2018-09-02'))).toBe('yellow: worst-child T07.1');
  });

  it('was done on the day of its last part, and late by it', async () => {
    const dated = edited('tasks/T07.yaml', 'area: A2\n', 'area: A2\ndue: 2018-06\n');
    const updates: Given[] = parts.map((item, index) => ({ on: `2018-0${index + 5}-15`, item, ...done }));
    expect(said(await look(updates, 'T07', '2018-07-14', dated))).toBe('red: overdue 14');
    const item = await look(updates, 'T07', '2018-07-15', dated);
    expect(said(item)).toBe('done: parts-done, met-late 15');
    expect(item).toMatchObject({ actual: '2018-07-15', lateDays: 15, overdueDays: 0, lastReport: '2018-07-15' });
  });

  it('goes on up to the area', async () => {
    const snapshot = await see(each('active', 'blocked'), on);
    expect(said(find(snapshot, 'A2'))).toBe('red: worst-child T07');
    expect(find(snapshot, 'A2').rollUp).toMatchObject({ total: 5, reported: 1, red: 1, grey: 4 });
  });

  it('P02.1 is not a part of P02', async () => {
    const snapshot = await see([{ on, item: 'P02.1', status: 'blocked' }], on);
    expect(find(snapshot, 'P02')).toMatchObject({ light: 'grey', rollUp: undefined });
  });

  it('a meeting has the light of its actions', async () => {
    const held = await see([{ on: '2019-06-01', item: 'G20190227.1', status: 'blocked' }], '2019-06-01', meeting);
    expect(find(held, 'G20190227').rollUp).toMatchObject({ total: 1, red: 1 });
  });
});
