// Turns an outcome into the text or bytes that go out, the warnings on stderr, and the exit status.

import type { Context } from '../context';
import { noticeLines, revisionLine } from '../page/notice';
import { layoutOf } from '../page/paper-layout';
import { isComplete, isError } from '../problem';
import { formats } from '../render/formats';
import { escapedInJson } from '../util/printable';
import { type Answer, noticedPage, writePage } from './answer-page';
import { writeFindings } from './findings';
import { writeError } from './write-error';

/** Version of the JSON output; raised when a field is removed or changes its meaning. */
const answerSchemaVersion = 1;

/** 0: fine. 1: problems or overdue items found. 2: wrong command line. 3: the work could not be done. */
export type ExitCode = 0 | 1 | 2 | 3;

export async function writeAnswer(answer: Answer, context: Context): Promise<string | Uint8Array> {
  const { outcome, settings } = answer;
  const row = formats[settings.format];
  switch (row.family) {
    case 'data':
      return envelope(answer);
    case 'page':
      return settings.format === 'text' && outcome.text !== undefined ? outcome.text : writePage(answer, row, context);
    case 'document': {
      if ('writeDashboard' in row && outcome.dashboard)
        return row.writeDashboard(await outcome.dashboard(), layoutOf(answer));
      return row.write(noticedPage(answer), layoutOf(answer));
    }
    case 'finding':
      return writeFindings(answer, row, context);
  }
}

function envelope({ kind, outcome, asOf, basis }: Answer): string {
  const charter = basis.plan?.charter;
  const data = {
    schemaVersion: answerSchemaVersion,
    kind,
    plan: charter ? { title: charter.title, number: charter.number } : null,
    asOf,
    at: basis.revision?.commit ?? null,
    complete: isComplete(basis.problems),
    data: outcome.data,
  };
  // Escaped because JSON is often looked at in a terminal.
  return `${escapedInJson(JSON.stringify(data, null, 2))}\n`;
}

/**
 * Warns on stderr about problems in the files, and names the revision, where the answer has no room for it (a document,
 * JSON).
 */
export function warn({ outcome, settings, say, basis }: Answer, context: Context): void {
  const isSaid =
    outcome.saysProblems === true ||
    (settings.format !== 'json' && outcome.text === undefined && settings.output === undefined);
  // Ready-made text cannot name the revision that it was read from.
  const isBare = outcome.text !== undefined && settings.format === 'text';
  const lines = [
    ...(outcome.remark === undefined || settings.format !== 'text' ? [] : [outcome.remark]),
    ...(isSaid ? [] : noticeLines(basis.problems, say)),
    ...(isBare && basis.revision ? [revisionLine(basis.revision, say)] : []),
  ];
  if (lines.length === 0) return;
  writeError(
    lines.map((text) => ({ type: 'paragraph', text })),
    context,
  );
}

export function exitCodeOf({ outcome, basis: { problems } }: Answer): ExitCode {
  if (problems.some(({ code }) => code === 'file/unreadable')) return 3;
  return problems.some(isError) ? 1 : (outcome.exitCode ?? 0);
}
