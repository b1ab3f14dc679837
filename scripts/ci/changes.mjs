// The action's last step, on a pull request: writes what it changes in the plan to the job's summary and to one comment
// that later runs update. It never fails: the verdict is given by check.mjs.
import { createHash } from 'node:crypto';
import { commentLimit, fitting, summaryLimit } from './fitting.mjs';
import { keepComment } from './github.mjs';
import { annotate, asCode, base, event, options, runTool, say, summarize } from './tool.mjs';

const environment = process.env;
const { pull_request: pull } = event();
const verdict =
  environment.TJCC_CHECK_OUTCOME === 'success'
    ? say('**检查通过**', '**The check passes**')
    : say('**检查没有通过**', '**The check fails**');
const shared = ['--format', 'markdown', ...options('plan', 'lang', 'as-of')];
const revision = base();
const changes = pageOf(revision ? ['diff', ...shared, '--', `${revision}...HEAD`] : undefined);
const check = pageOf(['check', ...shared, ...options('base', 'fail-on')]);
// `@name` in a note must not notify anybody; an address like a@b.cn never does.
const body = [verdict, check, changes]
  .filter(Boolean)
  .join('\n\n')
  .replace(/(?<![\w.+-])@(?=\w)/g, '@<!-- -->');
const byHand = `tjcc diff ${revision}...HEAD`;
summarize(fitting(changes, summaryLimit, say(`全文运行 \`${byHand}\``, `for all run \`${byHand}\``)));

const reason = silence();
if (reason) {
  process.stdout.write(`${reason}\n`);
  if (environment.TJCC_COMMENT === 'true') {
    annotate('notice', reason);
    summarize(`> ${reason}`);
  }
} else {
  // One comment for each plan of a repository. Hashed, because a folder's name may contain `-->`.
  const whose = [environment.TJCC_WORKING_DIRECTORY || '.', environment.TJCC_PLAN_FOLDER ?? ''].join('\0');
  const marker = `<!-- tjcc ${createHash('sha256').update(whose).digest('hex').slice(0, 16)} -->`;
  try {
    const elsewhere = say('全文见本次运行的摘要', 'the summary of this run has them all');
    const done = await keepComment(pull.number, marker, fitting(`${marker}\n${body}\n`, commentLimit, elsewhere));
    process.stdout.write(`${done}\n`);
  } catch (error) {
    annotate('warning', `${say('评论没有写成', 'The comment could not be written')}: ${error.message}`);
  }
}

/** Reason why no comment is written; undefined if one is. */
function silence() {
  if (environment.TJCC_COMMENT !== 'true') return say('没有要求写评论。', 'No comment was asked for.');
  if (environment.GITHUB_EVENT_NAME !== 'pull_request' || !pull)
    return say('不是合并请求，不写评论。', 'This is not a pull request, so no comment is written.');
  // The token of a fork's run is read-only, which makes it safe to run what strangers submit.
  if (pull.head?.repo?.full_name !== environment.GITHUB_REPOSITORY)
    return say(
      '这个合并请求来自别的仓库（fork），没有写评论的权限；结果见本次运行的摘要。',
      'This pull request comes from a fork, whose runs may not comment; see the summary of this run.',
    );
  if (!environment.TJCC_TOKEN)
    return say('没有令牌，不写评论；结果见摘要。', 'There is no token, so no comment is written; see the summary.');
  return undefined;
}

/** The tool's page as Markdown, or its error message. */
function pageOf(args) {
  if (!args) return '';
  const { output, trouble } = runTool(args);
  return output.trim() || asCode(trouble);
}
