// What the action's steps share: the inputs as options, one run of the tool, and what goes to GitHub's log and summary.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/tjcc.js', import.meta.url));
const environment = process.env;
export const isEnglish = environment.TJCC_LANG === 'en';

/** The sentence in the language that was asked for. */
export const say = (chinese, english) => (isEnglish ? english : chinese);

// A folder named `-` or `-x` is a folder, too.
const folder = environment.TJCC_WORKING_DIRECTORY || '.';

/** The options that were asked for. `--name=value` is one word: a value that begins with a dash stays a value. */
export function options(...names) {
  const values = {
    plan: environment.TJCC_PLAN_FOLDER,
    lang: environment.TJCC_LANG,
    'as-of': environment.TJCC_AS_OF,
    'fail-on': environment.TJCC_FAIL_ON,
    base: base(),
  };
  return names.flatMap((name) => (values[name] ? [`--${name}=${values[name]}`] : []));
}

/** Runs the tool where the inputs say; `stdio` may hand its output straight on. */
export function runTool(args, stdout = 'pipe') {
  const { status, stdout: output, stderr, error } = start(process.execPath, [bin, ...args], stdout);
  return { status: status ?? 3, output: output ?? '', trouble: (stderr ?? '') + (error ? error.message : '') };
}

/**
 * GitHub checks out the merge of the pull request into the branch as it is by then, while the event may name an older
 * commit of that branch: what others merged in between would be laid to this change. So, of such a merge, the first
 * parent; of any other checkout, what was asked for.
 */
export function base() {
  const asked = environment.TJCC_BASE;
  const { pull_request: pull } = event();
  if (!asked || asked !== pull?.base?.sha) return asked;
  const parents = start('git', ['rev-list', '--parents', '--max-count=1', 'HEAD'], 'pipe');
  const [, first, second] = (parents.stdout ?? '').trim().split(' ');
  return second !== undefined && second === pull.head?.sha ? first : asked;
}

/** What happened, as GitHub tells it; empty where it does not. */
export function event() {
  try {
    return JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH ?? '', 'utf8'));
  } catch {
    return {};
  }
}

const start = (file, args, stdout) =>
  spawnSync(file, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', stdout, 'pipe'] });

/** GitHub reads a line `::command::` of any output as an order: so everything that is told goes through here. */
export function annotate(level, text) {
  const escaped = text.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level} title=tjcc::${escaped}\n`);
}

export function summarize(markdown) {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, `${markdown.trimEnd()}\n\n`);
}

/** As a block of code by its indent: nothing in the text can end it. */
export const asCode = (text) =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line}`)
    .join('\n');
