// The recording commands where somebody else changes the plan at the same time: nothing of theirs is overwritten.
import { describe, expect, it } from 'vitest';
import { approvedPlan, type World } from '../../run-tool';
import { file, lines, recordedBy, refuses, reported, today } from './recording';

describe('somebody else at the same time', () => {
  const change = (files: Record<string, unknown>): void => {
    files['progress/2018.yaml'] = `${reported['progress/2018.yaml']}# 别人加的\n`;
  };
  const answers = ['active', '示例。', 'O-cc-office', today, 'n', 'y'];

  it('changed the file that is added to', async () => {
    const argv = [...lines.record, '--append-to', 'progress/2018.yaml'];
    const world: World = { beforeWrite: change };
    const { stderr } = await refuses(argv, /plan\/progress\/2018\.yaml 在这期间被别人改动了/, 3, world);
    expect(stderr).toContain('没有写入任何文件');
    expect((await recordedBy(lines.record, world)).update.item).toBe('T08');
  });

  it('changed it while the person was thinking', async () => {
    const argv = ['record', 'T08', '--append-to', 'progress/2018.yaml'];
    const { asked } = await refuses(argv, /在这期间被别人改动了/, 3, { answers, columns: 80, whileAsked: change });
    expect(asked).toHaveLength(6);
    expect((await recordedBy(['record', 'T08'], { answers, columns: 80, whileAsked: change })).update.item).toBe('T08');
  });

  it('has taken the very name', async () => {
    const beforeWrite = (files: Record<string, unknown>): void => void (files[file] = '别人的');
    await refuses(lines.record, /在这期间被别人改动了/, 3, { beforeWrite });
  });

  it('broke the plan meanwhile: what is wrong is told', async () => {
    const whileAsked = (files: Record<string, unknown>): void => void (files['tasks/T07.yaml'] = 'id: [');
    const { stderr } = await refuses(['record', 'T08'], /方案文件现有错误/, 3, { answers, columns: 80, whileAsked });
    expect(stderr).toContain('plan/tasks/T07.yaml');
  });

  it('took the item away meanwhile', async () => {
    const whileAsked = (files: Record<string, unknown>): void => {
      files['projects.yaml'] = approvedPlan['projects.yaml'];
      files['progress/2018.yaml'] = String(reported['progress/2018.yaml']).replace(/ {2}- \{ id: U20190201.*\n/, '');
    };
    await refuses(['record', 'J03'], /\[reference\/unknown\]/, 3, { answers, columns: 80, whileAsked });
  });
});
