// The recording commands as people start them: built, on a real disk, several at once, and killed in the middle.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readPlan } from '../../src/io/plan-files';
import { createLoader } from '../../src/load/load';
import type { Update } from '../../src/schema/generated/types';
import { filled, placeIn } from '../ledger/ledgers';
import { root } from '../run-tool';
import { isWhole, sample, times } from '../size';

const bin = join(inject('tool'), 'bin/tjcc.js');
const workshop = mkdtempSync(join(tmpdir(), 'tjcc-recording-'));
const environment = { PATH: process.env.PATH ?? '', HOME: workshop };
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A fresh copy of our own plan for every test. */
let folder: string;
function freshFolder(): string {
  const made = mkdtempSync(join(workshop, 'work-'));
  for (const name of ['plan', 'schemas']) cpSync(join(root, name), join(made, name), { recursive: true });
  return made;
}
beforeEach(() => {
  folder = freshFolder();
});

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const read = (name: string): Buffer => readFileSync(join(folder, name));
const names = (below: string): string[] =>
  existsSync(join(folder, below)) ? readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' }).sort() : [];

/** What a writer that was killed leaves: its lock, and files that are not whole. */
const unfinished = (): string[] => names('plan').filter((name) => /(^|[/\\])\./.test(name));

interface Started {
  readonly cwd?: string;
  readonly TJCC_PLAN?: string;
  /** Kills the process with SIGKILL at this step of its work on the disk, counted from 1. */
  readonly DIE_AT_STEP?: number;
}

function start(args: readonly string[], { cwd = folder, DIE_AT_STEP, ...more }: Started = {}) {
  const preloaded = DIE_AT_STEP ? ['--require', join(root, 'test/io/die-at-step.cjs')] : [];
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [...preloaded, bin, ...args], {
    cwd,
    env: { ...environment, ...more, ...(DIE_AT_STEP ? { DIE_AT_STEP: String(DIE_AT_STEP) } : {}) },
    encoding: 'utf8',
  });
  return { stdout, stderr, status, signal };
}

/** The plan on the disk and its updates by their notes; fails if the plan has a problem. */
async function sound(): Promise<Map<string, Update>> {
  const { plan, problems } = await createLoader()(readPlan(folder, join(folder, 'plan')));
  expect(problems).toEqual([]);
  return new Map(plan?.ofKind('update').map(({ data }) => [data.note, data]));
}

const record = (note: string, ...more: string[]): string[] => [
  ...['record', 'T08', '--by', 'O-cc-office', '--note', note, '--on', '2019-06-30', '--status', 'active'],
  ...more,
];
const evidence = (file: string): string[] => ['--title', '纪要', '--publisher', '某单位', '--file', file];

it.runIf(isWhole)('a ledger goes out, comes back filled in, and is recorded with its papers', async () => {
  put('材料/验收 纪要.pdf', '%PDF');
  const day = ['--as-of', '2019-06-30'];
  expect(start(['report', 'ledger', ...day, '--output', '台账.xlsx'])).toMatchObject({ status: 0, stderr: '' });
  const empty = read('台账.xlsx');
  const place = await placeIn(empty);
  const cells = { note: '主园建成', status: '已完成', evidence: '纪要', publisher: '某单位', source: '验收 纪要.pdf' };
  const puts = Object.entries(cells).map(([column, text]) => [place('M2019.2', column as keyof typeof cells), text]);
  put('填好.xlsx', await filled(empty, Object.fromEntries(puts)));
  // A symbolic link may lead to any file: only a regular file is kept.
  put('别处.pdf', '%PDF');
  symlinkSync('../别处.pdf', join(folder, '材料/链接.pdf'));
  const linked = { ...cells, source: '链接.pdf' };
  const other = Object.entries(linked).map(([column, text]) => [place('M2019.2', column as keyof typeof cells), text]);
  put('链接.xlsx', await filled(empty, Object.fromEntries(other)));
  const refused = start(['import', '链接.xlsx', '--by', 'O-cc-office', '--papers', '材料', ...day, '--yes']);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('只是一个链接');
  const command = ['import', '填好.xlsx', '--by', 'O-cc-office', '--papers', '材料', ...day];
  expect(start(command)).toMatchObject({ status: 0, stderr: '' });
  expect((await sound()).has('主园建成')).toBe(false);
  expect(start([...command, '--yes'])).toMatchObject({ status: 0, stderr: '' });
  const update = (await sound()).get('主园建成');
  expect(update).toMatchObject({
    item: 'M2019.2',
    status: 'done',
    evidence: [{ path: `evidence/${update?.id}/验收 纪要.pdf` }],
  });
  expect(start([...command, '--yes']).status).toBe(1);
});

describe('one recorder', () => {
  it('writes a file that validates, beside a copy of its evidence', async () => {
    const before = names('plan');
    put('现场/验收 纪要.pdf', '%PDF');
    const { status, stdout, stderr } = start(record('起草了方案。', ...evidence('现场/验收 纪要.pdf')));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const update = (await sound()).get('起草了方案。');
    const copy = `evidence/${update?.id}/验收 纪要.pdf`;
    expect(update).toMatchObject({ item: 'T08', on: '2019-06-30', evidence: [{ path: copy }] });
    expect(read(`plan/${copy}`).toString()).toBe('%PDF');
    const added = names('plan').filter((name) => !before.includes(name));
    expect(added).toEqual(['evidence', `evidence/${update?.id}`, copy, `progress/2019/${update?.id}.yaml`].sort());
    expect(stdout).toContain(`plan/progress/2019/${update?.id}.yaml`);
    expect(start(['validate'])).toMatchObject({ status: 0 });
    expect(start(['show', 'T08', '--as-of', '2019-06-30']).stdout).toContain('起草了方案。');
  });

  it.runIf(isWhole)('takes a file that lies in the plan where it lies, from wherever it is named', async () => {
    put('plan/evidence/2019/纪要.pdf', '%PDF');
    const inside = join(folder, 'plan/tasks');
    expect(start(record('一', ...evidence('../evidence/2019/纪要.pdf')), { cwd: inside }).status).toBe(0);
    expect(start(record('二', ...evidence(join(folder, 'plan/evidence/2019/纪要.pdf'))), { cwd: inside }).status).toBe(
      0,
    );
    const updates = await sound();
    for (const note of ['一', '二'])
      expect(updates.get(note)?.evidence?.[0]).toMatchObject({
        path: 'evidence/2019/纪要.pdf',
        sha256: createHash('sha256').update('%PDF').digest('hex'),
      });
    expect(names('plan/evidence')).toEqual(['2019', '2019/纪要.pdf']);
    // In this folder the paths of files go up and down again.
    const shown = '../progress/2019/2019-04-30-forum.yaml';
    expect(start(record('三', '--append-to', shown), { cwd: inside }).status).toBe(0);
    expect((await sound()).has('三')).toBe(true);
    const absolute = join(folder, 'plan/progress/2019/2019-04-30-forum.yaml');
    expect(start(record('五', '--append-to', absolute), { cwd: inside }).status).toBe(0);
    expect((await sound()).has('五')).toBe(true);
    expect(start(record('四'), { cwd: tmpdir(), TJCC_PLAN: folder }).status).toBe(0);
    expect((await sound()).has('四')).toBe(true);
  });

  const list = `# 示例：手写的进展。

updates:
  -   id:   U20190601-aa01      # 行尾说明
      on:   2019-06-01
      item: T07
      by:   O-cc-office
      note: '示例：  有空格'
`;
  it.each<[name: string, bytes: Buffer]>(
    sample(
      [
        ['comments and odd columns', Buffer.from(list)],
        ['a comment at its end', Buffer.from(`${list}# 完\n`)],
        ['line ends of Windows', Buffer.from(list.replaceAll('\n', '\r\n'))],
        ['a byte order mark', Buffer.from(`\ufeff${list}`)],
        ['both, and no last line end', Buffer.from(`\ufeff${list.trimEnd().replaceAll('\n', '\r\n')}`)],
        ['blank lines at its end', Buffer.from(`${list}\n\n\n`)],
        ['its list at the margin', Buffer.from(list.replace(/^ {2}/gm, ''))],
      ],
      2,
    ),
  )('adds to a file with %s, and keeps every byte', async (_name, bytes) => {
    const name = 'plan/progress/手写 一.yaml';
    put(name, bytes);
    const { status, stderr } = start(record('又一条。', '--append-to', name));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const after = read(name);
    expect(after.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const added = after.subarray(bytes.length).toString();
    expect(added.includes('\r\n')).toBe(bytes.includes('\r\n'));
    expect(added.replaceAll('\r\n', '\n')).toMatch(/\n$/);
    const updates = await sound();
    expect([...updates.keys()]).toEqual(expect.arrayContaining(['示例：  有空格', '又一条。']));
  });

  it.runIf(isWhole)('ends as it should', async () => {
    const untouched = names('plan');
    expect(start(['record', 'T08']).status).toBe(2);
    expect(start(record('一', '--status', 'done')).status).toBe(2);
    expect(start(record('一', '--status', 'closed')).status).toBe(3);
    expect(start(record('一', ...evidence('没有.pdf'))).status).toBe(2);
    expect(start(record('一', ...evidence('plan'))).stderr).toContain('EISDIR');
    expect(start(record('一', '--dry-run')).status).toBe(0);
    expect(start(record('一'), { cwd: tmpdir() }).status).toBe(3);
    expect(names('plan')).toEqual(untouched);
    // No folder can be made where a file stands.
    put('plan/progress/2021', '');
    const blocked = start([...record('一'), '--on', '2021-01-01']);
    expect(blocked).toMatchObject({ status: 3, stdout: '' });
    expect(blocked.stderr).toContain('没有写入任何文件');
    rmSync(join(folder, 'plan/progress/2021'));
    put('plan/tasks/T07.yaml', 'id: [');
    expect(start(record('一')).stderr).toContain('方案文件现有错误');
    cpSync(join(root, 'plan/tasks/T07.yaml'), join(folder, 'plan/tasks/T07.yaml'));
    expect(names('plan')).toEqual(untouched);
  });

  it('says that it was recorded where only the answer could not be written', async () => {
    const { status, stdout, stderr } = start(record('一', '--output', 'no/such/folder.txt'));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('已经写入方案文件夹');
    expect((await sound()).has('一')).toBe(true);
  });
});

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}
function begin(args: readonly string[]): Running {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { process: child, said: () => said, ended: once(child, 'close').then(([code]) => code) };
}

/** Repeats the command while it is refused with these words, since the machine decides how long other writers take. */
async function recorded(args: readonly string[], told: RegExp): Promise<void> {
  for (;;) {
    const running = begin(args);
    const code = await running.ended;
    if (code === 0) return;
    expect([code, running.said().replaceAll('\n', '')]).toEqual([3, expect.stringMatching(told)]);
  }
}

describe('several at once', () => {
  it.each(sample([2, 6], 1))('%i recorders at once, each writing its own file', async (count) => {
    put('纪要.pdf', '%PDF');
    const before = (await sound()).size;
    const notes = Array.from({ length: count }, (_, index) => `第 ${index} 条。`);
    await Promise.all(
      notes.map((note) => recorded(record(note, ...evidence('纪要.pdf')), /另一个 tjcc.*请稍后重新运行/)),
    );
    const updates = await sound();
    expect(updates.size).toBe(before + count);
    for (const note of notes) expect(updates.get(note)?.evidence).toHaveLength(1);
    expect(start(['validate'])).toMatchObject({ status: 0 });
    expect(names('plan').filter((name) => /(^|\/)\./.test(name))).toEqual([]);
  });

  it.runIf(isWhole).each(sample([2, 4], 1))(
    '%i recorders into one file: who comes too late is told, and comes again',
    async (count) => {
      const name = 'plan/progress/2019/2019-04-30-forum.yaml';
      const old = read(name);
      const before = (await sound()).size;
      const notes = Array.from({ length: count }, (_, index) => `第 ${index} 条。`);
      await Promise.all(notes.map((note) => recorded(record(note, '--append-to', name), /重新运行/)));
      const updates = await sound();
      expect(updates.size).toBe(before + count);
      for (const note of notes) expect(updates.has(note)).toBe(true);
      expect(read(name).subarray(0, old.length).equals(old)).toBe(true);
      expect(start(['validate'])).toMatchObject({ status: 0 });
    },
  );
});

describe('killed at any step of its work on the disk', () => {
  const paper = Buffer.alloc(300_000, '据');
  const common = 'plan/progress/2019/2019-04-30-forum.yaml';

  const ways: readonly (readonly [way: string, options: readonly string[]])[] = [
    ['a file that is there', ['--append-to', common]],
    ['a file of its own', []],
  ];

  it.each(sample(ways, 1))(
    'leaves the plan as it was or with the report whole, and the next one free: %s',
    async (_what, more) => {
      const states = new Set<string>();
      let [left, rounds] = [0, 0];
      for (let step = 1, isOver = false; !isOver; step += times(1, 9), rounds += 1) {
        folder = freshFolder();
        put('材料.pdf', paper);
        const old = read(common);
        const before = await sound();
        const command = record('这一条。', ...evidence('材料.pdf'), ...more);
        const { status, signal, stdout } = start(command, { DIE_AT_STEP: step });
        // A process that was not killed has finished, after far fewer steps than this limit.
        isOver = status === 0;
        expect(isOver || signal).toBe(isOver || 'SIGKILL');
        expect(step).toBeLessThan(100);
        left += unfinished().length;
        const after = await sound();
        const isThere = after.has('这一条。');
        expect([...after.keys()].sort()).toEqual([...before.keys(), ...(isThere ? ['这一条。'] : [])].sort());
        states.add(isThere ? 'recorded' : 'not recorded');
        if (stdout.includes('已记录')) expect(isThere).toBe(true);
        expect(read(common).subarray(0, old.length).equals(old)).toBe(true);
        for (const name of names('plan/evidence').filter((one) => /材料\.pdf$/.test(one) && !/(^|\/)\./.test(one)))
          expect(read(`plan/evidence/${name}`).equals(paper), name).toBe(true);
        // test/io/writers.test.ts kills a writer at every single step.
        if (rounds % 3 > 0) continue;
        expect(start(record('其后。', ...more)).status).toBe(0);
        expect(unfinished()).toEqual([]);
        expect(start(['validate'])).toMatchObject({ status: 0 });
      }
      expect(left).toBeGreaterThan(0);
      // In this order and in no other.
      expect([...states]).toEqual(['not recorded', 'recorded']);
    },
  );
});
