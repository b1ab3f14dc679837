// Shared by the action's steps: inputs as options, running the tool, and writing to GitHub's log and summary.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/tjcc.js', import.meta.url));
const environment = process.env;
const isEnglish = environment.TJCC_LANG === 'en';

/** The sentence in the requested language. */
export const say = (chinese, english) => (isEnglish ? english : chinese);

// Passed as the working folder, not as an argument, so that it may be named `-` or `-x`.
const folder = environment.TJCC_WORKING_DIRECTORY || '.';

/** Options for the named inputs, if set. `--name=value` as one word keeps a value that begins with a dash a value. */
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

/** Runs the tool in the working folder. `stdout` is `pipe` to return its output, `inherit` to pass it on. */
export function runTool(args, stdout = 'pipe') {
  const { status, stdout: output, stderr, error } = start(process.execPath, [bin, ...args], stdout);
  return { status: status ?? 3, output: output ?? '', trouble: (stderr ?? '') + (error ? error.message : '') };
}

/**
 * The base to compare with. GitHub checks out the merge of the pull request into the current target branch, while the
 * event may name an older commit of that branch: changes merged in between would be blamed on this pull request. So for
 * such a merge it is the first parent; for any other checkout, the base that was asked for.
 */
export function base() {
  const asked = environment.TJCC_BASE;
  const { pull_request: pull } = event();
  if (!asked || asked !== pull?.base?.sha) return asked;
  const parents = start('git', ['rev-list', '--parents', '--max-count=1', 'HEAD'], 'pipe');
  const [, first, second] = (parents.stdout ?? '').trim().split(' ');
  return second !== undefined && second === pull.head?.sha ? first : asked;
}

/** GitHub's event; empty if there is none. */
export function event() {
  try {
    return JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH ?? '', 'utf8'));
  } catch {
    return {};
  }
}

const start = (file, args, stdout) =>
  spawnSync(file, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', stdout, 'pipe'] });

/** Writes an annotation, escaped: GitHub executes a line `::command::` in any output. */
export function annotate(level, text) {
  const escaped = text.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${level} title=tjcc::${escaped}\n`);
}

export function summarize(markdown) {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, `${markdown.trimEnd()}\n\n`);
}

/** The text as an indented code block, which nothing in it can end. */
export const asCode = (text) =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line}`)
    .join('\n');
