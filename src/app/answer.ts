// An outcome as what goes out, with what has to be said beside it: which files it rests on, and how they stand.

import type { Context } from '../context';
import { noticeLines, revisionLine } from '../page/notice';
import { layoutOf } from '../page/paper-layout';
import { isComplete, isError } from '../problem';
import { documentFormats } from '../render/formats';
import { escapedInJson } from '../util/printable';
import { type Answer, noticedPage, writePage } from './answer-page';
import { writeFindings } from './findings';
import { writeError } from './write-error';

/** The version of the JSON that every command gives; raised when a field changes its meaning or goes. */
const answerSchemaVersion = 1;

/** 0 fine · 1 problems or overdue found · 2 the command line was wrong · 3 the work could not be done. */
export type ExitCode = 0 | 1 | 2 | 3;

export async function writeAnswer(answer: Answer, context: Context): Promise<string | Uint8Array> {
  const { outcome, settings } = answer;
  switch (settings.format) {
    case 'json':
      return envelope(answer);
    case 'text':
      return outcome.text ?? writePage(answer, 'text', context);
    case 'markdown':
      return writePage(answer, 'markdown', context);
    case 'docx':
    case 'xlsx':
    case 'csv':
      return documentFormats[settings.format](noticedPage(answer), layoutOf(answer));
    case 'html':
      return documentFormats.html((await outcome.dashboard?.()) ?? noticedPage(answer), layoutOf(answer));
    default:
      return writeFindings(answer, settings.format, context);
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
  // It may well be looked at in a terminal.
  return `${escapedInJson(JSON.stringify(data, null, 2))}\n`;
}

/** Where the answer itself cannot say it (a document, JSON), stderr says that it rests on files with problems. */
export function warn({ outcome, settings, say, basis }: Answer, context: Context): void {
  const isSaid =
    outcome.saysProblems === true ||
    (settings.format !== 'json' && outcome.text === undefined && settings.output === undefined);
  // A document's own text has no room for the revision that it was read from.
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
