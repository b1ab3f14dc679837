// The tool in a closed network: packed, installed from the tgz without any registry, and run by the scripts of the
// samples for GitLab, Gitee Go and 云效 Flow, on a clone like those of their runners.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { approvedPlan, root, version } from '../run-tool';
import { isWhole } from '../size';
import { bareEnvironment, copyTool } from './action-runner';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-hosts-'));
const tool = join(temporary, 'tool');
const origin = join(temporary, '方案 库');
const clone = join(temporary, 'clone');
const prefix = join(temporary, 'prefix');
const environment: Record<string, string> = {
  ...bareEnvironment(temporary),
  // A registry that does not answer, and an empty cache.
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_cache: join(temporary, 'cache'),
  npm_config_update_notifier: 'false',
  npm_config_prefix: prefix,
  PATH: `${join(temporary, 'dated')}:${prefix}/bin:${process.env.PATH}`,
};
const archive = `tjcc-${version}.tgz`;

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: environment, stdio: 'pipe' }).trim();

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(origin, name)), { recursive: true });
    writeFileSync(join(origin, name), text);
  }
}

const installation = 'npm install --global --offline --no-audit --no-fund ./tools/tjcc-*.tgz\n';

/**
 * Runs lines as a runner does: in one shell, which ends at the first failure. The installation is always the same, and
 * done once.
 */
function runScript(lines: readonly string[], extra: Readonly<Record<string, string>> = {}) {
  const script = `${lines.join('\n')}\n`;
  expect(script).toContain(installation);
  return spawnSync('bash', ['-eo', 'pipefail', '-c', script.replace(installation, '')], {
    cwd: clone,
    env: { ...environment, ...extra },
    encoding: 'utf8',
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is checked in samples.test.ts
const sample = (name: string): any => parse(readFileSync(join(root, 'docs/ci', name), 'utf8'));

beforeAll(() => {
  copyTool(tool);
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], { cwd: tool, env: environment });
  // The samples judge today; here the day is fixed.
  mkdirSync(join(temporary, 'dated'));
  const dated = join(temporary, 'dated/tjcc');
  writeFileSync(
    dated,
    `#!/bin/sh\ncase $1 in check | diff) set -- "$@" --as-of 2019-06-30 ;; esac\nexec "${prefix}/bin/tjcc" "$@"\n`,
  );
  chmodSync(dated, 0o755);

  mkdirSync(join(origin, 'tools'), { recursive: true });
  copyFileSync(join(tool, archive), join(origin, 'tools', archive));
  put(Object.fromEntries(Object.entries(approvedPlan).map(([name, text]) => [`plan/${name}`, text])));
  git(origin, 'init', '--quiet', '-b', 'master');
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '-m', 'the plan');
  git(origin, 'checkout', '--quiet', '-b', 'change');
  put({
    'plan/progress/one.yaml':
      'updates:\n  - id: U20190301-0001\n    on: 2019-03-01\n    item: T01.1\n    by: O-tj-office\n    note: 说明\n',
  });
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '-m', 'a report');
  git(temporary, 'clone', '--quiet', '--branch', 'change', pathToFileURL(origin).href, clone);
  execFileSync('bash', ['-c', installation], { cwd: clone, env: environment, stdio: 'pipe' });
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the package', () => {
  it('contains what the tool needs, and nothing else', () => {
    const names = execFileSync('tar', ['-tzf', join(tool, archive)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(names).toEqual(
      expect.arrayContaining(
        [
          'bin/tjcc.js',
          'dist/tjcc.cjs',
          'dist/tjcc.cjs.cache',
          'dist/prompter.cjs',
          'schemas/plan.schema.json',
          'THIRD-PARTY-NOTICES',
        ].map((name) => `package/${name}`),
      ),
    );
    expect(
      names.filter(
        (name) => !/^package\/(bin|dist|schemas|package\.json|LICENSE|README|THIRD-PARTY-NOTICES)/.test(name),
      ),
    ).toEqual([]);
  });

  it('needs no other package: everything is bundled', () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
    // npm runs this script before packing, and when the package is installed from git.
    expect(scripts.prepare).toContain('build');
    for (const name of ['tjcc.cjs', 'prompter.cjs']) {
      const bundle = readFileSync(join(tool, 'dist', name), 'latin1');
      const required = [...bundle.matchAll(/(?<!['`])\brequire\("([^"]+)"\)/g)].map(([, module = '']) => module);
      expect(required.length).toBeGreaterThan(0);
      for (const module of required) expect(builtinModules).toContain(module.replace(/^node:/, ''));
    }
  });

  it('also runs without npm, from the unpacked folder', () => {
    const folder = join(temporary, 'unpacked');
    mkdirSync(folder);
    execFileSync('tar', ['-xzf', join(tool, archive), '-C', folder]);
    const { stdout, status } = spawnSync(process.execPath, [join(folder, 'package/bin/tjcc.js'), 'validate'], {
      cwd: clone,
      env: environment,
      encoding: 'utf8',
    });
    expect(stdout).toContain('没有问题');
    expect(status).toBe(0);
  });
});

describe('on a clone, with no registry', () => {
  it('GitLab: a merge request', () => {
    const { '.tjcc': shared, 'plan-check': job } = sample('gitlab-ci.yml');
    const base = git(clone, 'rev-parse', 'origin/master');
    const { status, stdout, stderr } = runScript([...shared.before_script, ...job.script], {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    expect(stdout + stderr).toContain('没有问题');
    expect(status, stdout + stderr).toBe(0);
    const { codequality, junit } = job.artifacts.reports;
    expect(JSON.parse(readFileSync(join(clone, codequality), 'utf8'))).toBeInstanceOf(Array);
    expect(readFileSync(join(clone, junit), 'utf8')).toContain('<testsuite');
    expect(readFileSync(join(clone, job.artifacts.paths[0]), 'utf8')).toContain('U20190301-0001');
  });

  it.runIf(isWhole)('GitLab: the daily run fails on what is overdue, and leaves its report', () => {
    const { '.tjcc': shared, 'plan-daily': job } = sample('gitlab-ci.yml');
    const { status, stdout } = runScript([...shared.before_script, ...job.script]);
    expect(status).toBe(1);
    expect(stdout).toContain('M2018.1');
    expect(existsSync(join(clone, job.artifacts.reports.junit))).toBe(true);
  });

  it.runIf(isWhole)('Gitee Go: a pull request, and the daily run', () => {
    const commands = (name: string) => sample(`gitee/${name}.yml`).stages[0].steps[0].commands;
    const change = runScript(commands('pull-request'), { GITEE_COMMIT: git(clone, 'rev-parse', 'origin/master') });
    expect(change.status, change.stdout + change.stderr).toBe(0);
    expect(change.stdout).toContain('U20190301-0001');
    expect(runScript(commands('daily')).status).toBe(1);
  });

  it.runIf(isWhole)('云效 Flow: a merge request, and the daily run', () => {
    const script = (name: string) => [
      sample(`flow/${name}.yml`).stages.plan_stage.jobs.check_job.steps.check_step.with.run,
    ];
    const change = runScript(script('pull-request'), { TARGET_BRANCH: 'master' });
    expect(change.status, change.stdout + change.stderr).toBe(0);
    expect(change.stdout).toContain('U20190301-0001');
    expect(runScript(script('daily')).status).toBe(1);
  });
});
