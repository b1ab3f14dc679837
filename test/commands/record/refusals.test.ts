// What all recording commands refuse alike, such as a plan with errors; and refusals in English.
import { describe, expect, it } from 'vitest';
import { edited, runTool } from '../../run-tool';
import { commands, evidence, file, lines, refuses, reported } from './recording';

describe('refused, and nothing written', () => {
  it.each(commands)('%s in a plan with errors names them all', async (command) => {
    const changes = {
      ...edited('tasks/T07.yaml', 'area: A2', 'area：A2'),
      ...edited('timeline.yaml', 'due: 2018', 'due: 2018年'),
    };
    const { stderr } = await refuses(lines[command], /方案文件现有错误，没有写入任何文件/, 3, {
      plan: { ...reported, ...changes },
    });
    expect(stderr).toContain('[yaml/full-width]');
    expect(stderr).toContain('[schema/day]');
  });

  it('a plan with nothing but warnings is written to', async () => {
    const plan = { ...reported, 'stray.txt': '' };
    const run = await runTool(lines.record, { plan });
    expect(run.exitCode).toBe(0);
    expect(Object.keys(run.recorded)).toEqual([file]);
  });

  it('every refusal in English too', async () => {
    for (const argv of [
      [...lines.record, '--status', 'done'],
      [...lines.record, '--note', 'a\u200bb'],
      [...lines.record, '--stage', 'sited'],
      [...lines.record, '--on', '2019-07-01'],
      [...lines.waive, '--until', '2019-01-01'],
      ['waive', 'P02', ...lines.waive.slice(2)],
      ['record', 'R01', ...lines.record.slice(2)],
      [...lines.confirm, '--by', 'O-tj-office'],
      [...lines.confirm, '--by', 'O-cc-new-area'],
      [...lines.record, '--on', '2019-06'],
      [...lines.record, '--status', 'done', '--percent', '60'],
      [...lines.record, ...evidence, '--file', 'empty.pdf'],
      [...lines.record, ...evidence, '--file', 'a:b.pdf'],
    ]) {
      const { stderr } = await refuses([...argv, '--lang', 'en'], /^error: /, 2, {
        papers: { 'empty.pdf': '', 'a:b.pdf': '' },
      });
      expect(stderr).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
