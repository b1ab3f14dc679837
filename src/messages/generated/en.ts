// Generated from the folders of src/commands by npm run generate. Do not edit.
import { en as assessWords } from '../../commands/assess/en';
import { en as checkWords } from '../../commands/check/en';
import { en as completionWords } from '../../commands/completion/en';
import { en as confirmWords } from '../../commands/confirm/en';
import { en as diffWords } from '../../commands/diff/en';
import { en as explainWords } from '../../commands/explain/en';
import { en as exportWords } from '../../commands/export/en';
import { en as fmtWords } from '../../commands/fmt/en';
import { en as importWords } from '../../commands/import/en';
import { en as listWords } from '../../commands/list/en';
import { en as logWords } from '../../commands/log/en';
import { en as pipelineWords } from '../../commands/pipeline/en';
import { en as recordWords } from '../../commands/record/en';
import { en as reportWords } from '../../commands/report/en';
import { en as rescheduleWords } from '../../commands/reschedule/en';
import { en as searchWords } from '../../commands/search/en';
import { en as serveWords } from '../../commands/serve/en';
import { en as showWords } from '../../commands/show/en';
import { en as statusWords } from '../../commands/status/en';
import { en as timelineWords } from '../../commands/timeline/en';
import { en as validateWords } from '../../commands/validate/en';
import { en as waiveWords } from '../../commands/waive/en';
import { en as whyWords } from '../../commands/why/en';

export const commands = {
  assess: assessWords,
  check: checkWords,
  completion: completionWords,
  confirm: confirmWords,
  diff: diffWords,
  explain: explainWords,
  export: exportWords,
  fmt: fmtWords,
  import: importWords,
  list: listWords,
  log: logWords,
  pipeline: pipelineWords,
  record: recordWords,
  report: reportWords,
  reschedule: rescheduleWords,
  search: searchWords,
  serve: serveWords,
  show: showWords,
  status: statusWords,
  timeline: timelineWords,
  validate: validateWords,
  waive: waiveWords,
  why: whyWords,
};
