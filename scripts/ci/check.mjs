// The action's main step: one run of `tjcc check`, which also lists problems in the files, and itself writes annotations
// and the job's summary. If it cannot, this script writes there why.
import { annotate, asCode, options, runTool, say, summarize } from './tool.mjs';

const status = run('check', ...options('plan', 'lang', 'base', 'as-of', 'fail-on'));
// If nothing can be judged (plan.yaml is unreadable, for example), problems in the files can still be annotated.
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
