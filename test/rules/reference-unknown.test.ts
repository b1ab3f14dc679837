// reference/unknown: every field that names a record, at its place, with the nearest id of an allowed kind; and what is
// not judged because it may be in a file that is lost.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { edited } from '../run-tool';
import { base, type Files, find, record } from './recorded';

const code = 'reference/unknown';
/** Each finding as `file path id → nearest`. */
const unknown = async (files: Files): Promise<string[]> =>
  (await find(files))
    .filter((problem) => problem.code === code)
    .map(
      ({ file, path = [], params }) =>
        `${file.replace('plan/', '')} ${path.join('.')} ${params.id} → ${params.nearest}`,
    );

const meeting = `id: G20190430
type: exchange
title: 会谈
title_en: Talks
on: 2019-04-30
attendees: [O-tj-office, O-cc-offic]
evidence: [{ title: 纪要, publisher: 某单位, url: "https://example.cn/a" }]
actions:
  - { id: G20190430.1, text: 办, title_en: Do, due: 2019-06, items: [P02, P99], owners: [O-cc-office, O-tj-offic] }
`;
const decided: Update = {
  ...base,
  forecast: { due: '2020', reason: '场地', approved_by: 'O-tj-offic', approved_on: '2019-04-30' },
  waiver: { owner: 'O-tj-publicit', reason: '场地', until: '2019-06-30' },
};
const reporting = (first: string, ...items: readonly string[]): Files =>
  record([{ ...base, item: 'A1', also: [first, ...items] }]);

describe(code, () => {
  it.each<[what: string, files: Files, said: readonly string[]]>([
    ['an area', edited('tasks/T07.yaml', 'area: A2', 'area: A6'), ['tasks/T07.yaml area A6 → ']],
    [
      'owners',
      edited('safeguards.yaml', ', O-cc-publicity', ', O-cc-publicit'),
      ['safeguards.yaml safeguards.4.owners.1 O-cc-publicit → O-cc-publicity'],
    ],
    [
      'the sides of a pairing',
      edited('pairings.yaml', '[O-cc-etdz]\n    tianjin: [O-tj-wuqing]', '[O-cc-etd]\n    tianjin: [O-tj-wuqin]'),
      [
        'pairings.yaml pairings.1.changchun.0 O-cc-etd → O-cc-etdz',
        'pairings.yaml pairings.1.tianjin.0 O-tj-wuqin → O-tj-wuqing',
      ],
    ],
    [
      'what a unit belongs to',
      edited('organizations.yaml', 'parent: O-tj-committee', 'parent: O-tj-comittee'),
      ['organizations.yaml organizations.6.parent O-tj-comittee → O-tj-committee'],
    ],
    [
      'a meeting',
      { 'meetings/G20190430.yaml': meeting },
      [
        'meetings/G20190430.yaml attendees.1 O-cc-offic → O-cc-office',
        'meetings/G20190430.yaml actions.0.owners.1 O-tj-offic → O-tj-office',
        'meetings/G20190430.yaml actions.0.items.1 P99 → P09',
      ],
    ],
    [
      'a decision',
      record([decided]),
      [
        'progress/2019.yaml updates.0.forecast.approved_by O-tj-offic → O-tj-office',
        'progress/2019.yaml updates.0.waiver.owner O-tj-publicit → O-tj-publicity',
      ],
    ],
    [
      'who reports, and on what',
      record([{ ...base, by: 'O-tj-offic', item: 'T07.22' }]),
      ['progress/2019.yaml updates.0.item T07.22 → T07.3', 'progress/2019.yaml updates.0.by O-tj-offic → O-tj-office'],
    ],
    [
      'who issued it',
      edited('plan.yaml', 'issued_by: O-central-ndrc', 'issued_by: O-central-ndr'),
      ['plan.yaml issued_by O-central-ndr → O-central-ndrc'],
    ],
    [
      'who answers by default',
      edited('plan.yaml', '[O-tj-office, O-cc-office]', '[O-tj-office, O-cc-offic]'),
      ['plan.yaml default_owners.organizations.1 O-cc-offic → O-cc-office'],
    ],
  ])('%s', async (_what, files, said) => expect((await unknown(files)).sort()).toEqual([...said].sort()));

  it('what a dotted id stands under', async () => {
    const found = await unknown({
      ...edited('pairings.yaml', 'id: P02.1', 'id: P22.1'),
      ...edited('projects.yaml', 'id: J02.1.3', 'id: J02.7.1'),
    });
    expect(found.map((line) => line.replace(/ →.*/, ''))).toEqual([
      'pairings.yaml pairings.2.id P22',
      'projects.yaml projects.1.components.3.id J02.7',
    ]);
  });

  const also = (index: number, id: string): string => `progress/2019.yaml updates.0.also.${index} ${id}`;
  it.each<[what: string, lost: Files, items: readonly [string, ...string[]], said: readonly string[]]>([
    [
      'ids in a broken file are known',
      { 'tasks/T07.yaml': 'id: T07\nmeasures:\n  - id: T07.2\n  - id: [' },
      ['T07', 'T07.2', 'T07.9'],
      [also(2, 'T07.9')],
    ],
    [
      'of a file that is no text, only its name',
      { 'tasks/T07.yaml': 'id: T07\n\0' },
      ['T07', 'T07.2', 'T08.9'],
      [also(2, 'T08.9')],
    ],
    [
      'years of an obligation in a broken file',
      { 'timeline.yaml': 'obligations:\n  - id: R01\n  - id: [' },
      ['R01.2019', 'R02.2019'],
      [also(1, 'R02.2019')],
    ],
    [
      'ids of a letter in a broken file',
      { 'pairings.yaml': 'pairings:\n  - id: P01\n  - id: [' },
      ['P01', 'P02'],
      [also(1, 'P02')],
    ],
    ['of a missing file nothing is known', { 'pairings.yaml': undefined }, ['P01', 'P99', 'S99'], [also(2, 'S99')]],
    ['nothing is lost', {}, ['P01', 'Q99', 'R01.2019'], [also(1, 'Q99')]],
  ])('%s', async (_what, lost, items, said) => {
    const found = await unknown({ ...reporting(...items), ...lost });
    expect(found.map((line) => line.replace(/ →.*/, ''))).toEqual(said);
  });
});
