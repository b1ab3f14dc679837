// The table of pull requests, each with its exact verdict on every day of `days`.

import type { PullRequests } from './pull-requests';
import { broken } from './pulls/broken';
import { decided } from './pulls/decided';
import { innocent } from './pulls/innocent';
import { plannedDays } from './pulls/planned-days';
import { removed } from './pulls/removed';
import { reports } from './pulls/reports';
import { slipping } from './pulls/slipping';

/** The result of `check --base --json` in one line: exit status, deadlines blamed on the change, guards, settled items. */
export function verdictOf(stdout: string, exitCode: number): string {
  const { data } = JSON.parse(stdout);
  const caused = data.blamed.filter(({ blame }: { blame: string }) => blame !== 'came-due');
  return [
    String(exitCode),
    ...caused.map(({ id, blame }: { id: string; blame: string }) => `${id} ${blame}`),
    ...data.guards.map(({ code, id }: { code: string; id: string | null }) => `${code.slice(6)} ${id ?? 'plan'}`),
    ...data.settled.map((id: string) => `settled ${id}`),
  ].join(', ');
}

export const pulls: PullRequests = {
  ...innocent,
  ...decided,
  ...slipping,
  ...plannedDays,
  ...reports,
  ...removed,
  ...broken,
};
