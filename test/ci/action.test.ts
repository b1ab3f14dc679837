// The action end to end: its own steps in a real bash, on a real repository, with the built tool, and a fake of
// GitHub's API on 127.0.0.1. As on GitHub, HEAD is the merge of the pull request into its target.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvedPlan } from '../run-tool';
import { isWhole, sample } from '../size';
import { type ActionRun, prepareAction, startApi } from './action-runner';

let scratch: Awaited<ReturnType<typeof prepareAction>>;
let api: Awaited<ReturnType<typeof startApi>>;
let repository = '';

const report = (id: string, note = '说明'): string =>
  `updates:\n  - id: ${id}\n    on: 2019-03-01\n    item: T01.1\n    by: O-tj-office\n    note: ${note}\n`;
const broken = { 'plan/tasks/T07.yaml': (approvedPlan['tasks/T07.yaml'] ?? '').replace('area: A2', 'area: A9') };

/** A valid file that breaks a guard: it changes a submitted report. */
const altered = { 'plan/progress/zero.yaml': report('U20190301-0000', '改写') };

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function commit(files: Readonly<Record<string, string>>, message: string): string {
  put(repository, files);
  scratch.git(repository, 'add', '--all');
  scratch.git(repository, 'commit', '--quiet', '--allow-empty', '-m', message);
  return scratch.git(repository, 'rev-parse', 'HEAD');
}

/**
 * Creates a pull request with these files, and merges it as GitHub does; `meanwhile` is what others merged after the
 * base in the event. Leaves HEAD at the merge.
 */
function pullRequest(files: Readonly<Record<string, string>>, meanwhile: Readonly<Record<string, string>> = {}) {
  scratch.git(repository, 'checkout', '--quiet', '--force', '--detach', 'main');
  const base = scratch.git(repository, 'rev-parse', 'HEAD');
  const head = commit(files, 'change');
  scratch.git(repository, 'checkout', '--quiet', '--detach', 'main');
  if (Object.keys(meanwhile).length > 0) commit(meanwhile, 'meanwhile');
  scratch.git(repository, 'merge', '--quiet', '--no-ff', '--no-edit', head);
  return { base, head };
}

const event = ({ base, head }: { base: string; head: string }, from: string | null = 'office/plan') => ({
  name: 'pull_request',
  payload: { pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo: from && { full_name: from } } } },
});
const schedule = { name: 'schedule', payload: { schedule: '30 0 * * *' } };
const day = { 'as-of': '2019-06-30' };
const asOf = ['--as-of', day['as-of']];

const run = (
  given: Readonly<Record<string, string>>,
  what: { readonly name: string; readonly payload: object },
  extra: Readonly<Record<string, string>> = {},
  workspace = repository,
): Promise<ActionRun> => scratch.run(workspace, given, what, { GITHUB_API_URL: api.address, ...extra });

beforeAll(async () => {
  [scratch, api] = await Promise.all([prepareAction(), startApi()]);
  repository = join(scratch.temporary, '对口 合作');
  mkdirSync(repository);
  scratch.git(repository, 'init', '--quiet', '-b', 'main');
  const plan = Object.fromEntries(Object.entries(approvedPlan).map(([name, text]) => [`plan/${name}`, text]));
  commit({ ...plan, 'plan/progress/zero.yaml': report('U20190301-0000') }, 'the plan');
});
beforeEach(() => {
  Object.assign(api, { comments: [], requests: [], refusal: undefined });
});
afterAll(async () => {
  await api.stop();
  scratch.clear();
});

describe('a pull request of the same repository', () => {
  it('gets one comment, which the next run updates', async () => {
    const change = pullRequest({
      'plan/progress/one.yaml': report('U20190301-0001', '请 @everyone 看，或写信到 a@example.cn'),
    });
    const first = await run(day, event(change));
    expect(first).toMatchObject({
      failed: false,
      outcomes: { install: 'success', check: 'success', changes: 'success' },
    });
    expect(first.log).toContain('npm ci --include=dev');
    expect(first.summary).toMatch(/^# 方案检查\n/);
    expect(first.summary).toContain('U20190301-0001');
    expect(api.requests).toEqual([
      'GET /repos/office/plan/issues/7/comments',
      'POST /repos/office/plan/issues/7/comments',
    ]);
    const [comment] = api.comments;
    expect(comment?.body).toMatch(/^<!-- tjcc [0-9a-f]{16} -->\n\*\*检查通过\*\*\n/);
    expect(comment?.body).toContain('新增  U20190301-0001');
    // Otherwise GitHub would notify everybody of that name.
    expect(comment?.body).toContain('请 @<!-- -->everyone 看，或写信到 a@example.cn');
    // What came due by the calendar is listed, but not blamed on the change.
    expect(comment?.body).toContain('自然到期');

    // A person's comment with the same marker is left alone, and ours is found after a hundred others.
    const [marker = ''] = comment?.body.split('\n') ?? [];
    const other = { id: 99, body: `${marker}\nother`, user: { type: 'User' } };
    api.comments.unshift(...Array.from({ length: 120 }, () => ({ ...other })));
    await run(day, event(pullRequest({ 'plan/progress/two.yaml': report('U20190301-0002') })));
    expect(api.requests.at(-1)).toBe('PATCH /repos/office/plan/issues/comments/1');
    expect(api.comments).toHaveLength(121);
    expect(api.comments[0]).toEqual(other);
    expect(api.comments[120]?.body).toContain('U20190301-0002');
    expect(api.comments[120]?.body).not.toContain('U20190301-0001');
  });

  it.runIf(isWhole)('is not blamed for what others merged meanwhile', async () => {
    const change = pullRequest({ 'plan/progress/one.yaml': report('U20190301-0001') }, altered);
    const { statuses } = await run(day, event(change));
    expect(statuses.check).toBe(0);
    expect(api.comments[0]?.body).not.toContain('guard/');
    // Compared with the commit that the event names, it would be.
    expect(scratch.tool(repository, 'check', '--base', change.base, ...asOf).status).toBe(1);
  });

  it.runIf(isWhole)('fails with a broken plan, and the summary and the comment say why', async () => {
    const result = await run(day, event(pullRequest(broken)));
    expect(result).toMatchObject({ failed: true, statuses: { check: 1, changes: 0 } });
    expect(result.log).toMatch(/^::error .*T07\.yaml/m);
    // A problem in a file is reported only once.
    expect(result.log.match(/^::error .*reference\/unknown/gm)).toHaveLength(1);
    expect(result.summary).toMatch(/^# 方案检查\n[\s\S]*T07\.yaml/);
    expect(api.comments[0]?.body).toMatch(/^<!-- .* -->\n\*\*检查没有通过\*\*\n/);
  });

  it.runIf(isWhole)('gets a comment cut at the end of a line, and marked as such, if it is too long', async () => {
    const updates = Array.from({ length: 200 }, (_, index) => {
      const id = `U20190301-${String(index + 1).padStart(4, '0')}`;
      return report(id, '长'.repeat(300)).replace('updates:\n', '');
    });
    const result = await run(day, event(pullRequest({ 'plan/progress/many.yaml': `updates:\n${updates.join('')}` })));
    expect(result.failed).toBe(false);
    const body = api.comments[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(60_000);
    const [, missing] = /\n> 太长，这里略去 (\d+) 行；全文见本次运行的摘要。\n$/.exec(body) ?? [];
    expect(Number(missing)).toBeGreaterThan(100);
    expect(result.summary).toContain('U20190301-0200');
  });
});

it.runIf(isWhole)('a fork’s pull request gets its summary, and no comment', async () => {
  const change = pullRequest({ 'plan/progress/one.yaml': report('U20190301-0001') });
  const result = await run(day, event(change, 'stranger/plan'));
  expect(result.failed).toBe(false);
  expect(result.log).toMatch(/^::notice title=tjcc::这个合并请求来自别的仓库（fork）/m);
  expect(result.summary).toContain('U20190301-0001');
  expect(api.requests).toEqual([]);
});

describe('without a base', () => {
  it('the daily run fails on whatever is overdue', async () => {
    scratch.git(repository, 'checkout', '--quiet', '--force', '--detach', 'main');
    const result = await run(day, schedule);
    expect(result).toMatchObject({
      failed: true,
      statuses: { check: 1 },
      outcomes: { changes: 'skipped' },
    });
    expect(result.summary).toContain('M2018.1');
    expect((await run({ 'as-of': '2018-06-30' }, schedule)).failed).toBe(false);
  });

  it.runIf(isWhole)('an empty base on a pull request is no base; a comment that is refused is a warning', async () => {
    api.refusal = 403;
    const change = pullRequest({ 'plan/progress/one.yaml': report('U20190301-0001') });
    const result = await run({ ...day, base: '' }, event(change));
    expect(result.statuses).toEqual({ install: 0, check: 1, changes: 0 });
    expect(result.log).toMatch(/^::warning title=tjcc::评论没有写成: HTTP 403 .*pull-requests: write/m);
  });
});

it.runIf(isWhole).each([
  ['1', 'zh', '# 方案检查', 'tjcc check 没有做成'],
  ['2', 'en', '# Plan check', 'tjcc check could not be done'],
] as const)(
  'a shallow clone with a depth of %s cannot be judged, and says what to do',
  async (depth, lang, heading, said) => {
    const change = pullRequest({ 'plan/progress/one.yaml': report('U20190301-0001') });
    scratch.git(repository, 'branch', '--force', 'pull', 'HEAD');
    const shallow = join(scratch.temporary, `shallow ${depth}`);
    const address = pathToFileURL(repository).href;
    scratch.git(scratch.temporary, 'clone', '--quiet', '--depth', depth, '--branch', 'pull', address, shallow);
    // The fork has been deleted, so the event has no repository.
    const result = await run({ ...day, lang }, event(change, null), {}, shallow);
    expect(result).toMatchObject({ failed: true, statuses: { check: 3 } });
    expect(result.log).toMatch(/^::error title=tjcc::.*fetch-depth: 0/m);
    expect(result.summary.startsWith(`${heading}\n`)).toBe(true);
    expect(result.summary).toMatch(new RegExp(`${said}[\\s\\S]*fetch-depth: 0`));
    expect(api.requests).toEqual([]);
  },
);

it.runIf(isWhole)('if plan.yaml cannot be read, problems in the files are still listed', async () => {
  // With `comment: false` the action writes no comment.
  const result = await run({ ...day, comment: 'false' }, event(pullRequest({ 'plan/plan.yaml': 'title: [\n' })));
  expect(result).toMatchObject({ failed: true, statuses: { check: 3, changes: 0 } });
  expect(result.log).toMatch(/^::error file=plan\/plan\.yaml,line=/m);
  expect(result.summary).toMatch(/tjcc check 没有做成[\s\S]*plan\/plan\.yaml/);
  expect(api.requests).toEqual([]);
});

describe('an input with code in it stays a value', () => {
  const option = '--output=injected';
  const bad = [
    '$(touch injected)`touch injected`',
    '"; touch injected; "',
    "'; touch injected; '",
    'one\n::warning title=injected::two',
    ['$', '{{ github.token }}'].join(''),
  ];
  const names = ['plan', 'base', 'as-of', 'fail-on', 'lang', 'working-directory'];

  /**
   * Checks that no file was created and no command executed; and that the run fails, except for an unknown language.
   */
  async function stays(given: Readonly<Record<string, string>>): Promise<void> {
    const change = { base: scratch.git(repository, 'rev-parse', 'main'), head: '' };
    const { log, statuses } = await run({ ...day, ...given }, { ...event(change), name: 'push' });
    expect(log, JSON.stringify(given)).not.toMatch(/^::warning title=injected/m);
    if (!('lang' in given)) expect(statuses.check, JSON.stringify(given)).toBeGreaterThan(1);
  }
  afterEach(() => {
    expect(readdirSync(repository).sort()).toEqual(['.git', 'plan']);
    expect(readdirSync(scratch.actionFolder)).not.toContain('injected');
  });

  it.each(sample(names, 1))('%s', (name) => stays({ [name]: option }));

  it.runIf(isWhole)('in all inputs at once', async () => {
    const inputs = names.filter((name) => name !== 'working-directory' && name !== 'lang');
    await Promise.all(bad.map((value) => stays(Object.fromEntries(inputs.map((name) => [name, value])))));
  });
});

it('if the tool cannot be installed, there is a summary, and nothing else runs', async () => {
  const result = await run(day, schedule, { FAKE_NPM_STATUS: '1' });
  expect(result).toMatchObject({
    failed: true,
    outcomes: { install: 'failure', check: 'skipped', changes: 'skipped' },
  });
  expect(result.summary).toMatch(/^# 方案检查\n\n> 安装 tjcc 失败/);
});
