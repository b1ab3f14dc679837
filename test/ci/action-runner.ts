// Runs action.yml as GitHub does: its own steps, in bash, with inputs and expressions resolved by GitHub's evaluator,
// in a temporary folder with the built tool, a repository, a fake npm, and a fake server for GitHub's API.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { quickGit } from '../git/scratch';
import { loadGitHubParser } from './github-parser';

/** An environment without the machine's own settings, home, time zone and hooks. */
export const bareEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...quickGit,
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Somebody'],
      [`GIT_${who}_EMAIL`, 'somebody@example.cn'],
      [`GIT_${who}_DATE`, '2019-06-01T12:00:00+08:00'],
    ]),
  ),
});

/** Copies the built tool and what the action needs of it to a folder that a test may write into. */
export const copyTool = (folder: string): void => cpSync(inject('tool'), folder, { recursive: true });

export interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

/** A fake of GitHub's API, as far as the action uses it. */
export async function startApi() {
  const api = {
    comments: [] as Comment[],
    requests: [] as string[],
    /** Status with which every request is answered, if set. */
    refusal: undefined as number | undefined,
    address: '',
    stop: async () => {},
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    api.requests.push(`${request.method} ${url.pathname}`);
    const answer = (status: number, content: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
    };
    if (api.refusal) return answer(api.refusal, { message: 'Resource not accessible by integration' });
    if (request.headers.authorization !== 'Bearer secret') return answer(401, { message: 'Bad credentials' });
    if (request.method === 'GET') {
      const [length, page] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name)));
      return answer(200, api.comments.slice((page ?? 1) * (length ?? 1) - (length ?? 1), (page ?? 1) * (length ?? 1)));
    }
    const { body } = JSON.parse(text);
    if (body.length > 65_536) return answer(422, { message: 'body is too long (maximum is 65536 characters)' });
    const known = api.comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`));
    if (known) known.body = body;
    else api.comments.push({ id: api.comments.length + 1, body, user: { type: 'Bot' } });
    return answer(known ? 200 : 201, { html_url: 'https://github.example/comment' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api.stop = () => new Promise((resolve) => server.close(() => resolve()));
  return api;
}

export interface Step {
  readonly id: string;
  readonly run: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  /** Whether the action as a whole failed. */
  readonly failed: boolean;
  readonly outcomes: Readonly<Record<string, string>>;
  /** Exit status of each step. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly log: string;
  readonly summary: string;
}

/** Prepares everything that a test of the action needs, in one temporary folder. */
export async function prepareAction() {
  const temporary = mkdtempSync(join(tmpdir(), 'tjcc-action-'));
  const actionFolder = join(temporary, 'action folder');
  copyTool(actionFolder);
  const environment = bareEnvironment(temporary);
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: environment, stdio: 'pipe' }).trim();
  // A fake npm that prints its arguments, so that no registry is used.
  mkdirSync(join(temporary, 'npm'));
  const npm = join(temporary, 'npm/npm');
  writeFileSync(npm, '#!/bin/sh\nprintf "npm %s\\n" "$*"\nexit "$FAKE_NPM_STATUS"\n');
  chmodSync(npm, 0o755);

  const { evaluate } = await loadGitHubParser();
  const action = parse(readFileSync(join(actionFolder, 'action.yml'), 'utf8'));
  const steps: readonly Step[] = action.runs.steps;

  /** Runs the action. Given inputs are used even if empty; the others have their defaults. */
  async function run(
    workspace: string,
    given: Readonly<Record<string, string>>,
    event: { readonly name: string; readonly payload: object },
    extra: Readonly<Record<string, string>> = {},
  ): Promise<ActionRun> {
    const files = mkdtempSync(join(temporary, 'run-'));
    const eventPath = join(files, 'event.json');
    writeFileSync(eventPath, JSON.stringify(event.payload));
    const github = { event_name: event.name, event: event.payload, token: 'secret' };
    const outcomes: Record<string, string> = {};
    const statuses: Record<string, number> = {};
    let [log, summary, failed] = ['', '', false];
    const resolve = (text: string, contexts: object): string =>
      text.replace(
        /\$\{\{(.*?)\}\}/g,
        (_, expression: string) => evaluate(expression.trim(), { github, ...contexts }, status()).text,
      );
    const status = () => ({ success: !failed, failure: failed, always: true, cancelled: false });
    const inputs = Object.fromEntries(
      Object.entries<{ default: unknown }>(action.inputs).map(([name, { default: value }]) => [
        name,
        given[name] ?? resolve(String(value), {}),
      ]),
    );
    for (const step of steps) {
      const contexts = {
        inputs,
        steps: Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [id, { outcome }])),
      };
      const condition = step.if?.replace(/^\$\{\{(.*)\}\}$/, '$1').trim() ?? 'success()';
      if (!evaluate(condition, { github, ...contexts }, status()).isTrue) {
        outcomes[step.id] = 'skipped';
        continue;
      }
      // Each step has its own summary; GitHub shows them one below the other.
      const summaryPath = join(files, `${step.id}.md`);
      writeFileSync(summaryPath, '');
      const script = join(files, `${step.id}.sh`);
      writeFileSync(script, resolve(step.run, contexts));
      const result = await runBash(script, workspace, {
        ...environment,
        PATH: `${dirname(npm)}:${environment.PATH}`,
        CI: 'true',
        FAKE_NPM_STATUS: '0',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: actionFolder,
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_REPOSITORY: 'office/plan',
        GITHUB_STEP_SUMMARY: summaryPath,
        GITHUB_WORKSPACE: workspace,
        ...Object.fromEntries(
          Object.entries(step.env ?? {}).map(([name, value]) => [name, resolve(String(value), contexts)]),
        ),
        ...extra,
      });
      statuses[step.id] = result.status;
      outcomes[step.id] = result.status === 0 ? 'success' : 'failure';
      failed ||= result.status !== 0;
      log += result.log;
      summary += readFileSync(summaryPath, 'utf8');
    }
    return { failed, outcomes, statuses, log, summary };
  }

  const tool = (cwd: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [join(actionFolder, 'bin/tjcc.js'), ...args], { cwd, env: environment });

  return { temporary, actionFolder, git, tool, run, clear: () => rmSync(temporary, { recursive: true, force: true }) };
}

/** Runs a script as GitHub runs a step with `shell: bash`. */
const runBash = (script: string, cwd: string, env: Record<string, string>) =>
  new Promise<{ status: number; log: string }>((resolve) => {
    const child = execFile(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', script],
      { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, log: stdout + stderr }),
    );
  });
