// What the questions offer: in which order, with which labels and hints, and what is chosen already.
import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../../src/commands/shared/command';
import { Questions } from '../../../src/commands/shared/recording/questions';
import { takeSnapshot } from '../../../src/evaluate/snapshot/snapshot';
import { zh } from '../../../src/messages/zh/index';
import { loadOnce, sourcesOf } from '../../run-tool';
import { reported } from './recording';
import { ask } from './terminal';

/** Questions to a person who answers these, and all that the person was shown. */
async function asked(answers: readonly unknown[], given: PlanRequest['given'] = []) {
  const { plan } = await loadOnce(sourcesOf(reported));
  if (!plan) throw new Error('no plan');
  // biome-ignore lint/suspicious/noExplicitAny: each sort of question shows something else
  const shown: any[] = [];
  const left = [...answers];
  const answer = async (question: unknown) => {
    shown.push(question);
    return left.shift();
  };
  const person = () => ({ prompter: async () => ({ text: answer, choose: answer, confirm: answer }) });
  const say = { messages: zh, language: 'zh' };
  const snapshot = takeSnapshot(plan, '2019-05-31');
  const request = { person, given, say, snapshot, today: '2019-06-30', environment: {} } as unknown as PlanRequest;
  return { questions: new Questions(request), shown };
}

describe('the questions', () => {
  it('offer the two offices first, then every other organization once, in the plan’s order', async () => {
    const { questions, shown } = await asked(['O-tj-binhai']);
    expect(questions.wasAsked).toBe(false);
    expect(await questions.organization('by', ask.by)).toBe('O-tj-binhai');
    expect(questions.wasAsked).toBe(true);
    const { message, options } = shown[0];
    expect(message).toBe(ask.by);
    expect(options.slice(0, 3)).toEqual([
      { value: 'O-tj-office', label: '天津市合作交流办', hint: 'O-tj-office' },
      { value: 'O-cc-office', label: '长春市发展改革委', hint: 'O-cc-office' },
      { value: 'O-central-party', label: '党中央', hint: 'O-central-party' },
    ]);
    const names = [...(reported['organizations.yaml'] as string).matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id);
    expect(options.map(({ value }: { value: string }) => value).sort()).toEqual(names.sort());
  });

  it('offer every status with its code or what it needs, “active” chosen, and none at the end', async () => {
    const { questions, shown } = await asked(['']);
    expect(await questions.status(() => true)).toBeUndefined();
    expect(shown[0].initial).toBe('active');
    expect(shown[0].options).toEqual([
      { value: 'not-started', label: '未启动', hint: 'not-started' },
      { value: 'active', label: '推进中', hint: 'active' },
      { value: 'blocked', label: '受阻', hint: 'blocked' },
      { value: 'done', label: '已完成', hint: '须有佐证' },
      { value: 'closed', label: '已销号', hint: '须有佐证并经另一单位确认' },
      { value: 'dropped', label: '终止', hint: 'dropped' },
      { value: '', label: ask.noStatus },
    ]);
  });

  it('name each record by its id and its title', async () => {
    const { questions, shown } = await asked(['T08']);
    await questions.item(ask.item, ({ record }) => record.kind === 'task' && record.id < 'T03');
    expect(shown[0].options).toEqual([
      { value: 'T01', label: 'T01 协同推进行政管理体制改革' },
      { value: 'T02', label: 'T02 协同推进国有企业改革' },
    ]);
  });

  it('have the day judged filled in, and nothing for a note', async () => {
    const { questions, shown } = await asked(['2019-05-30', '示例。']);
    expect(await questions.day(true, ask.on)).toBe('2019-05-30');
    expect(await questions.line('note', ask.note)).toBe('示例。');
    expect(shown.map(({ initial }) => initial)).toEqual(['2019-05-31', undefined]);
  });

  it('do not ask for a day that is given, or when nobody is to be asked', async () => {
    const { questions, shown } = await asked([], [['on', '2019-05-01']]);
    expect(await questions.day(true, ask.on)).toBe('2019-05-01');
    expect(await (await asked([])).questions.day(false, ask.on)).toBe('2019-05-31');
    expect(shown).toEqual([]);
  });

  it('suggest a first piece of evidence, and no second one', async () => {
    const { questions, shown } = await asked([true, '纪要', '某单位', 'https://example.cn/a', '', '', false]);
    expect(await questions.evidence(false)).toEqual([
      { title: '纪要', publisher: '某单位', url: 'https://example.cn/a' },
    ]);
    const yesOrNo = shown.filter(({ yes }) => yes !== undefined);
    expect(yesOrNo.map(({ message, initial }) => [message, initial])).toEqual([
      [ask.evidence, true],
      [ask.moreEvidence, false],
    ]);
  });
});
