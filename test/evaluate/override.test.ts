// A light set by hand: the days on which it is shown with the computed one.
import { describe, expect, it } from 'vitest';
import { type Given, look, override } from './reports';

describe('a light set by hand', () => {
  const set: Given[] = [{ on: '2018-06-01', item: 'T07', override: override('red', '2018-06-30') }];
  it.each<[name: string, updates: Given[], asOf: string, light: string | undefined]>([
    ['the day before', set, '2018-05-31', undefined],
    ['its first day', set, '2018-06-01', 'red'],
    ['its last day', set, '2018-06-30', 'red'],
    ['the day after', set, '2018-07-01', undefined],
    [
      'the last counts',
      [...set, { on: '2018-06-02', item: 'T07', override: override('green', '2018-12-31') }],
      '2018-06-02',
      'green',
    ],
    [
      'also where it is over',
      [
        { on: '2018-06-01', item: 'T07', override: override('red', '2018-12-31') },
        { on: '2018-06-02', item: 'T07', override: override('green', '2018-06-02') },
      ],
      '2018-06-03',
      undefined,
    ],
    [
      'of another item',
      [{ on: '2018-06-01', item: 'T08', also: ['T07'], override: override('red', '2018-06-30') }],
      '2018-06-01',
      undefined,
    ],
  ])('%s', async (_name, updates, asOf, light) => {
    const item = await look(updates, 'T07', asOf);
    expect(item.override?.light).toBe(light);
    // The light set by hand does not change the computed one.
    expect(item.light).toBe('grey');
  });
});
