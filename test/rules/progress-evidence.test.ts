// progress/evidence: `done` needs evidence, and `closed` an earlier confirmed report of `done`.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { edited, planWith, runTool } from '../run-tool';
import { base, closed, confirmed, done, eachRow, find, record, untraced } from './recorded';

const lacksDone = ['progress/evidence done: U20190506-c1 status'];
const lacksConfirmation = ['progress/evidence confirmation: U20190506-c1 status'];

describe('progress/evidence: closed rests on what was done and confirmed', () => {
  const [yes, both] = [confirmed(done), 'O-joint-conference'];
  const ofJoint: Update = { ...done, by: both };
  const oneCity = edited('tasks/T07.yaml', '  - id: T07.2\n', '  - id: T07.2\n    owners: [O-tj-binhai, O-tj-teda]\n');
  const ofBinhai: Update = { ...done, by: 'O-tj-binhai' };
  const active: Update = { ...base, id: 'U20190502-d1', on: '2019-05-02', status: 'active' };

  eachRow([
    ['confirmed on the day it is closed', [done, yes, closed], []],
    ['all on one day', [done, confirmed(done, { on: done.on }), { ...closed, on: done.on }], []],
    ['closed with an id that sorts first', [done, yes, { ...closed, id: 'U20190506-a0' }], []],
    ['confirmed one day after', [done, confirmed(done, { on: '2019-05-07' }), closed], lacksConfirmation],
    ['closed one day before it was done', [done, yes, { ...closed, on: '2019-04-29' }], lacksDone],
    ['never done', [base, closed], lacksDone],
    ['another item done', [{ ...done, item: 'T07.1' }, confirmed({ ...done, item: 'T07.1' }), closed], lacksDone],
    [
      'done only beside another item',
      [{ ...done, item: 'T07.1', also: ['T07.2'] }, confirmed({ ...done, item: 'T07.1', also: ['T07.2'] }), closed],
      lacksDone,
    ],
    [
      'done without evidence is told once',
      [{ ...base, status: 'done' }, closed],
      ['progress/evidence evidence: U20190430-a1 status'],
    ],
    [
      'done with evidence that cannot be looked up is told once',
      [{ ...done, evidence: [untraced] }, confirmed({ ...done, evidence: [untraced] }), closed],
      ['progress/evidence source: U20190430-a1 status'],
    ],
    ['nobody confirmed', [done, closed], lacksConfirmation],
    ['confirmed by the reporter’s own city', [done, confirmed(done, { by: 'O-tj-binhai' }), closed], lacksConfirmation],
    [
      'confirmed by somebody else of the other city',
      [done, confirmed(done, { by: 'O-cc-new-area' }), closed],
      lacksConfirmation,
    ],
    [
      'edited after it was confirmed',
      [{ ...done, note: '全部入驻。' }, yes, closed],
      [...lacksConfirmation, 'confirmation/stale: U20190506-b1 confirms.content'].sort(),
    ],
    ['reported by both cities, and confirmed by one of them', [ofJoint, confirmed(ofJoint), closed], lacksConfirmation],
    [
      'reported by both cities, and confirmed by both',
      [ofJoint, confirmed(ofJoint), confirmed(ofJoint, { id: 'U20190506-b2', by: 'O-tj-office' }), closed],
      [],
    ],
    ['one city’s own', [ofBinhai, closed], lacksConfirmation, oneCity],
    [
      'one city’s own, confirmed by another of that city',
      [ofBinhai, confirmed(ofBinhai, { by: 'O-tj-teda' }), closed],
      [],
      oneCity,
    ],
    ['taken up again since', [done, yes, active, closed], lacksDone],
    ['taken up again on the day it was done', [done, yes, { ...active, on: done.on }, closed], []],
    ['taken up again after it was closed', [done, yes, closed, { ...active, on: '2019-05-07' }], []],
    [
      'taken up again, done again',
      [active, { ...done, on: '2019-05-02' }, confirmed({ ...done, on: '2019-05-02' }), closed],
      [],
    ],
  ]);

  it('names the report, and who is still to confirm it', async () => {
    const [problem] = await find(record([ofJoint, confirmed(ofJoint), closed]));
    expect(problem?.params).toMatchObject({ update: done.id, by: ['O-tj-office'], on: '2019-05-06', confirmedOn: '' });
    const { stdout } = await runTool('validate', { plan: planWith(record([done, closed])) });
    expect(stdout).toContain('tjcc confirm U20190430-a1 --by O-cc-office');
    const own = await runTool('validate --lang en', { plan: planWith({ ...record([ofBinhai, closed]), ...oneCity }) });
    expect(own.stdout).toContain('tjcc confirm U20190430-a1 --by ID (of an organization other than O-tj-binhai)');
  });

  it('names the day from which on it is confirmed', async () => {
    const { stdout } = await runTool('validate', {
      plan: planWith(record([done, confirmed(done, { on: '2019-05-07' }), closed])),
    });
    expect(stdout).toContain('on: 2019-05-07');
  });

  it('says nothing where the report may stand in a file that cannot be used', async () => {
    const problems = await find({ ...record([closed]), 'progress/2018.yaml': '' });
    expect(problems.map(({ code }) => code)).toEqual(['schema/type']);
  });
});
