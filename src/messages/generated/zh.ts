// Generated from the folders of src/commands by npm run generate. Do not edit.
import { zh as assessWords } from '../../commands/assess/zh';
import { zh as checkWords } from '../../commands/check/zh';
import { zh as completionWords } from '../../commands/completion/zh';
import { zh as confirmWords } from '../../commands/confirm/zh';
import { zh as diffWords } from '../../commands/diff/zh';
import { zh as explainWords } from '../../commands/explain/zh';
import { zh as exportWords } from '../../commands/export/zh';
import { zh as fmtWords } from '../../commands/fmt/zh';
import { zh as importWords } from '../../commands/import/zh';
import { zh as listWords } from '../../commands/list/zh';
import { zh as logWords } from '../../commands/log/zh';
import { zh as pipelineWords } from '../../commands/pipeline/zh';
import { zh as recordWords } from '../../commands/record/zh';
import { zh as reportWords } from '../../commands/report/zh';
import { zh as rescheduleWords } from '../../commands/reschedule/zh';
import { zh as searchWords } from '../../commands/search/zh';
import { zh as serveWords } from '../../commands/serve/zh';
import { zh as showWords } from '../../commands/show/zh';
import { zh as statusWords } from '../../commands/status/zh';
import { zh as timelineWords } from '../../commands/timeline/zh';
import { zh as validateWords } from '../../commands/validate/zh';
import { zh as waiveWords } from '../../commands/waive/zh';
import { zh as whyWords } from '../../commands/why/zh';

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
