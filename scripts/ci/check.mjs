// The action's verdict: one run of `tjcc check`, which lists what is wrong in the files, too, and writes annotations and
// the job's summary itself. What it could not do is written there here.
import { annotate, asCode, options, runTool, say, summarize } from './tool.mjs';

const status = run('check', ...options('plan', 'lang', 'base', 'as-of', 'fail-on'));
// Where nothing can be judged, a plan.yaml that cannot be read say, the files can still be told line by line.
if (status === 3) run('validate', ...options('plan', 'lang'));
process.exitCode = status;

function run(command, ...args) {
  const { status: ended, trouble } = runTool([command, '--format', 'github', ...args], 'inherit');
  if (trouble.trim()) {
    const title = say(`tjcc ${command} 没有做成`, `tjcc ${command} could not be done`);
    if (ended > 1) summarize(`> **${title}**\n\n${asCode(trouble)}`);
    annotate(ended > 1 ? 'error' : 'warning', trouble);
  }
  return ended;
}
