// Every command, in the order of the help. To add one: its folder (npm run new command NAME), a line here, a transcript.
import * as rows from './generated/rows';
import { listWords } from './shared/list-names';
import type { CommandRow } from './shared/row';

export const commandTable: readonly CommandRow[] = [
  rows.status,
  rows.list,
  rows.show,
  rows.why,
  rows.log,
  rows.diff,
  rows.search,
  rows.timeline,
  rows.pipeline,
  rows.validate,
  rows.fmt,
  rows.check,
  rows.record,
  rows.reschedule,
  rows.waive,
  rows.confirm,
  rows.import,
  rows.report,
  rows.assess,
  rows.serve,
  rows.export,
  rows.explain,
  rows.completion,
];

/** `tjcc tasks` is `tjcc list tasks`. */
export const aliases: readonly string[] = listWords;
