// A simulated person at a terminal, who answers the questions of the recording commands and notes them.
import { expect } from 'vitest';
import { zh } from '../../../src/messages/zh/index';
import type { Update } from '../../../src/schema/generated/types';
import type { World } from '../../run-tool';
import { recordedBy, reported } from './recording';

export const { ask, askWrite } = zh.recording;

/** A terminal with these answers, in the order of the questions. */
export const at = (answers: readonly string[], more: World = {}): World => ({
  plan: reported,
  columns: 80,
  answers,
  ...more,
});

/** Runs the tool, answers its questions, and checks which were asked and what was recorded. */
export async function asks(
  argv: readonly string[],
  answers: readonly string[],
  questions: readonly string[],
  expected: Partial<Update>,
): Promise<void> {
  const { update, run } = await recordedBy(argv, at(answers, { papers: { '照片.jpg': 'JPG' } }));
  expect(run.asked).toEqual(questions);
  expect(update).toMatchObject(expected);
  // A preview is shown before the last question; if nothing was asked, there is none.
  expect(run.stderr.includes('将记录')).toBe(questions.length > 0);
  expect(run.stdout).toContain(`已记录 ${update.id}`);
}

/** Runs the tool, answers one question wrongly, and checks that only it was asked again, with a complaint. */
export async function asksAgain(argv: readonly string[], answers: readonly string[], complaint: RegExp): Promise<void> {
  const { run } = await recordedBy(
    argv,
    at(answers, { papers: { 'a:b.pdf': '%PDF', '空.pdf': '', '照片.jpg': 'JPG' } }),
  );
  const complaints = run.asked.filter((said) => complaint.test(said));
  expect(complaints).toHaveLength(1);
  // The person has typed no option, so no complaint may name one.
  expect(run.asked.filter((said) => said.startsWith('--'))).toEqual([]);
  const isQuestion = Object.values<string>(ask).includes(complaints[0] ?? '');
  expect(run.asked).toHaveLength(answers.length + (isQuestion ? 0 : 1));
}
