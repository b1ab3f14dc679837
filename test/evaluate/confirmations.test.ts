// Which reports are confirmed: by whom, from which day, and whether they were edited since.
import { describe, expect, it } from 'vitest';
import { confirmationsOf } from '../../src/evaluate/snapshot/confirmations';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { contentHash } from '../../src/model/content-hash';
import { edited } from '../run-tool';
import { active, done, type Files, find, type Given, look, see, updateOf, waiver } from './reports';

describe('confirmed', () => {
  const report: Given = { on: '2018-12-20', item: 'M2018.1', ...done };
  const confirms = (by: string, given: Given = report, more: Partial<Given> = {}): Given => ({
    on: '2018-12-25',
    item: given.item,
    by,
    confirms: { update: updateOf(given, 0).id, content: contentHash(updateOf(given, 0)) },
    ...more,
  });
  const central: Given = { ...report, by: 'O-central-ndrc' };
  const both: Given = { ...report, by: 'O-joint-conference' };
  const district: Given = { ...report, by: 'O-tj-binhai' };
  const oneCity = edited('tasks/T07.yaml', '  - id: T07.2\n', '  - id: T07.2\n    owners: [O-tj-binhai, O-tj-teda]\n');
  const own: Given = { on: '2018-12-20', item: 'T07.2', by: 'O-tj-binhai', ...active };
  const edit = (given: Given): Given => ({ ...given, note: '改过。' });

  it.each<[name: string, updates: Given[], state: string | undefined, files?: Files]>([
    [
      'confirmed, then closed',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', status: 'closed' }],
      'verified',
    ],
    ['nothing reported', [], undefined],
    ['nobody has confirmed', [report], 'reported'],
    ['by the other city’s office', [report, confirms('O-cc-office')], 'verified'],
    ['by another of the other city', [report, confirms('O-cc-new-area')], 'reported'],
    ['by another of the same city', [report, confirms('O-tj-binhai')], 'reported'],
    ['by central', [report, confirms('O-central-ndrc')], 'reported'],
    ['a district’s report, by the other office', [district, confirms('O-cc-office', district)], 'verified'],
    ['a district’s report, by its own office', [district, confirms('O-tj-office', district)], 'reported'],
    ['edited since', [edit(report), confirms('O-cc-office')], 'stale'],
    [
      'edited since, and confirmed again',
      [edit(report), confirms('O-cc-office'), confirms('O-cc-office', edit(report), { on: '2018-12-26' })],
      'verified',
    ],
    [
      'edited since, and confirmed again by somebody else',
      [edit(report), confirms('O-cc-office'), confirms('O-cc-new-area', edit(report), { on: '2018-12-26' })],
      'stale',
    ],
    ['central: one office', [central, confirms('O-tj-office', central)], 'reported'],
    [
      'central: both offices',
      [central, confirms('O-tj-office', central), confirms('O-cc-office', central)],
      'verified',
    ],
    ['both cities: one office', [both, confirms('O-cc-office', both)], 'reported'],
    ['both cities: both offices', [both, confirms('O-tj-office', both), confirms('O-cc-office', both)], 'verified'],
    [
      'reported anew since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', note: '补充。' }],
      'reported',
    ],
    [
      'decided on since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', waiver: waiver('2019-01-01') }],
      'verified',
    ],
    ['only decided on', [{ on: '2018-12-20', item: 'M2018.1', waiver: waiver('2019-01-01') }], undefined],
    [
      'named by another report since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.2', also: ['M2018.1'] }],
      'verified',
    ],
    ['one city’s own', [own], 'reported', oneCity],
    ['one city’s own, by another of it', [own, confirms('O-tj-teda', own)], 'verified', oneCity],
    ['one city’s own, by anybody', [own, confirms('O-cc-new-area', own)], 'verified', oneCity],
  ])('%s', async (_name, updates, state, files) => {
    const id = updates[0]?.item ?? 'M2018.1';
    expect((await look(updates, id, '2018-12-31', files)).verification).toBe(state);
  });

  it('from the day of the confirmation, and not before', async () => {
    const updates = [report, confirms('O-cc-office')];
    expect((await look(updates, 'M2018.1', '2018-12-24')).verification).toBe('reported');
    expect((await look(updates, 'M2018.1', '2018-12-25')).verification).toBe('verified');
    expect(totalsOf(await see(updates, '2018-12-25'), 'milestone')).toMatchObject({
      verified: 1,
      done: 1,
      reported: 1,
    });
  });

  it('names who has, and who still has to', async () => {
    const snapshot = await see([central, confirms('O-tj-office', central)], '2018-12-31');
    const { owners, updates } = find(snapshot, 'M2018.1');
    const [first] = updates;
    if (!first) throw new Error('no report');
    const found = confirmationsOf(snapshot.plan, first, owners, '2018-12-31');
    expect(found).toMatchObject({
      state: 'reported',
      needed: ['O-tj-office', 'O-cc-office'],
      missing: ['O-cc-office'],
    });
    expect(found.given.map(({ update, validity }) => [update.data.by, validity])).toEqual([['O-tj-office', 'holds']]);
  });
});
