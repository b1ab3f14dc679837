// The action's verdict: one run of `tjcc check`, which also lists problems in the files, and writes annotations and the
// job's summary itself. This script adds only the failures of the tool.
import { annotate, asCode, options, runTool, say, summarize } from './tool.mjs';

const status = run('check', ...options('plan', 'lang', 'base', 'as-of', 'fail-on'));
// If nothing can be judged, for example because plan.yaml cannot be read, problems in files can still be listed.
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
