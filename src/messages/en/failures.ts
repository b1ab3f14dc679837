// The words of failures that end a command, in English.
import type { Params } from '../../problem';
import type { failures as zhFailures } from '../zh/failures';
import { unreadable } from './unreadable-workbook';

const meant = (value: Params[string] | undefined): string => (value ? `Did you mean ${value}?` : '');

/** The system’s error code; ENOENT, the common one, in words. */
const reason = (trouble: Params[string] | undefined) => (trouble === 'ENOENT' ? 'there is no such folder' : trouble);

export const failures: typeof zhFailures = {
  failures: {
    'no-plan': ({ asked }) =>
      asked
        ? `${asked} holds neither plan.yaml nor plan/plan.yaml. Point --plan at the plan’s folder.`
        : 'no plan/plan.yaml was found from here upwards. Run the tool in the plan’s repository, or point --plan at it.',
    'plan-unreadable': ({ revision }) =>
      `plan.yaml has errors${revision ? ` in revision ${revision}` : ''} and the plan cannot be read. Correct these first:`,
    'record-unreadable': ({ id }) => `the file that holds ${id} has problems and was not read. Correct these first:`,
    'output-unwritable': ({ path, trouble, isRecorded }) =>
      `cannot write ${path} (${reason(trouble)}).${isRecorded ? ' What was to be recorded has been written into the plan’s folder; do not run this again.' : ''}`,
    'output-in-plan': ({ path }) =>
      `${path} is in the plan’s folder and would replace a part of the plan. Write elsewhere.`,
    'plan-changed': ({ file }) => `somebody changed ${file} in the meantime. Nothing was written. Run it again.`,
    'plan-busy': ({ file, holder }) =>
      `another tjcc (process ${holder}) is writing into the plan’s folder. Nothing was written. Run it again later; if nobody is writing, delete ${file}.`,
    'plan-unwritable': ({ file, trouble }) => `cannot write ${file} (${trouble}). Nothing was written.`,
    'plan-flawed': () => 'the plan’s files have errors. Nothing was written. Correct these first, then run it again:',
    'result-invalid': () => 'written like this, the file would have errors. Nothing was written:',
    'ids-used-up': ({ day, id }) =>
      `the last possible id for ${day} (${id}) is already used: a later report could not sort after it. Nothing was written. Give that report a smaller id first.`,
    'append-refused': ({ file, reason }) =>
      `nothing can safely be added to the end of ${file} (${reason}). Nothing was written. Without --append-to a new file is made.`,
    'git-missing': () =>
      'Git was not found. It is needed to look at earlier revisions and compare them: install git, or run this on a machine that has it.',
    'git-failed': ({ detail }: Params) => `Git gave no answer (${detail}).`,
    'not-a-repository': ({ folder }: Params) =>
      `${folder} is not in a git repository: there are no earlier revisions to look at.`,
    'repository-foreign': ({ folder }: Params) =>
      `The repository belongs to another user, and git will not read it. If you trust it, run git config --global --add safe.directory '*', or the repository’s folder (${folder} or above) in place of '*'.`,
    'revision-unknown': ({ revision, nearest }: Params) =>
      `The repository has no revision “${revision}” (commit, branch or tag). ${meant(nearest)}`.trimEnd(),
    'revision-ambiguous': ({ revision }) =>
      `“${revision}” names several things (a branch and a tag, say), and it cannot be told which one is meant. Write it in full: refs/heads/${revision} is the branch, refs/tags/${revision} the tag.`,
    'history-shallow': ({ revision }: Params) =>
      `${revision ? `Revision “${revision}” was not found, and the` : 'The'} history here is cut off (a shallow clone): older revisions cannot be seen, and the answer could be wrong, so none is given. Fetch all of it first: git fetch --unshallow; in a pipeline set the clone depth to 0 (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).`,
    'no-common-commit': ({ one, other }: Params) =>
      `${one} and ${other} have no commit in common: it cannot be told where the change begins.`,
    'plan-not-in-revision': ({ revision, folder }: Params) =>
      `Revision ${revision} has no ${folder}/plan.yaml: the plan was not in this folder then.`,
    'port-unusable': ({ port, trouble }) =>
      trouble === 'EADDRINUSE'
        ? `another program uses port ${port} already. Take another: tjcc serve --port 0 (the system picks a free one).`
        : `nothing can be served on port ${port} (${trouble}). Take another: tjcc serve --port 0 (the system picks a free one).`,
    'assessment-missing': ({ file, flawed, revision }) =>
      flawed
        ? `${file} has errors, so it is not known how to score. Correct these first:`
        : revision
          ? `the revision ${revision} has no ${file}, so it is not known how to score. To assess a past period by the rules of today, leave out --at and give --period.`
          : `there is no ${file}, so it is not known how to score. Write one after assessment.schema.json (range, deductions, bonus, grades), or copy plan/assessment.yaml from this tool’s repository; the two offices decide on the numbers.`,
    'ledger-unreadable': ({ path, reason, detail }) => `${path} was not read: ${unreadable(reason, detail)}`,
    cancelled: () => 'cancelled. Nothing was written.',
    unexpected: ({ detail }) =>
      `something unexpected happened. This is a fault of the tool; please report it with what follows:\n${detail}`,
  },
};
