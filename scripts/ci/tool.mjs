// Shared by the action's steps: inputs as options, running the tool, and writing to GitHub's log and summary.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/tjcc.js', import.meta.url));
const environment = process.env;
export const isEnglish = environment.TJCC_LANG === 'en';

/** The sentence in the language of the input `lang`. */
export const say = (chinese, english) => (isEnglish ? english : chinese);

// Allows folders named `-` or `-x`.
const folder = environment.TJCC_WORKING_DIRECTORY || '.';

/** The inputs as options, each as one word `--name=value`, so that a value may begin with a dash. */
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

/** Runs the tool in the working directory of the inputs; `stdio` may pass its output on. */
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

/** The event that started the run, as GitHub describes it; empty outside of GitHub. */
export function event() {
  try {
    return JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH ?? '', 'utf8'));
  } catch {
    return {};
  }
}

const start = (file, args, stdout) =>
  spawnSync(file, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', stdout, 'pipe'] });

/** Prints text escaped: GitHub would execute a line `::command::` in any output. */
export function annotate(level, text) {
  const escaped = text.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level} title=tjcc::${escaped}\n`);
}

export function summarize(markdown) {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, `${markdown.trimEnd()}\n\n`);
}

/** An indented code block, which nothing in the text can end. */
export const asCode = (text) =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line}`)
    .join('\n');
