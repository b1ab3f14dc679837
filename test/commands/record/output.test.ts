// What the recording commands print: the answer, --dry-run, --json, --quiet, --output, and who is still to confirm.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/commands/shared/recording/recording';
import type { Update } from '../../../src/schema/generated/types';
import { runTool } from '../../run-tool';
import { commands, file, id, lines, reported } from './recording';

describe('what comes out', () => {
  it.each(commands)('%s --dry-run writes nothing, and says so', async (command) => {
    const argv = [...lines[command], '--dry-run'];
    const run = await runTool(argv, { plan: reported });
    expect(run).toMatchObject({ exitCode: 0, recorded: {}, stderr: '' });
    expect(run.stdout).toContain('没有写入');
    expect(run.stdout).not.toContain('git add');
    expect((await runTool([...argv, '--lang', 'en'], { plan: reported })).stdout).toContain('nothing written');
    // The lines shown are exactly those that a run without --dry-run writes.
    const { recorded } = await runTool(lines[command], { plan: reported });
    const shown = run.stdout.match(/^ {2}\+ ?(.*)$/gm)?.map((line) => line.slice(4));
    expect(shown).toEqual((recorded[file] ?? '').replace(/\n$/, '').split('\n'));
  });

  it.each(commands)('%s --json says whether it was written', async (command) => {
    for (const isDry of [false, true]) {
      const argv = [...lines[command], '--json', ...(isDry ? ['--dry-run'] : [])];
      const run = await runTool(argv, { plan: reported });
      const { kind, data } = JSON.parse(run.stdout);
      expect(kind).toBe(command);
      expect(data).toMatchObject({ id, file: `plan/${file}`, written: !isDry, papers: [] });
      expect(Object.keys(run.recorded)).toEqual(isDry ? [] : [file]);
      if (!isDry) expect(`${data.added.join('\n')}\n`).toBe(run.recorded[file]);
      expect(data.after.id).toBe(data.update.item);
      expect(data.after.updates).toEqual([...data.before.updates, id]);
    }
  });

  it('--quiet still answers, and --output writes the answer elsewhere', async () => {
    const quiet = await runTool([...lines.record, '--quiet'], { plan: reported });
    expect(quiet.stdout).toContain(`已记录 ${id}`);
    const run = await runTool([...lines.record, '--output', '答复.txt'], { plan: reported });
    expect(run).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
    expect(run.written['答复.txt']).toContain(`已记录 ${id}`);
    expect(Object.keys(run.recorded)).toEqual([file]);
    const dashed = await runTool([...lines.record, '--output', '-答复.txt'], { plan: reported });
    expect(Object.keys(dashed.written)).toEqual(['-答复.txt']);
  });

  it('says who still has to confirm: the other office, each office of a central report, nobody of a decision', async () => {
    const confirming = async (argv: readonly string[]): Promise<string[]> =>
      (await runTool(argv, { plan: reported })).stdout.match(/tjcc confirm .*/g) ?? [];
    expect(await confirming(lines.record)).toEqual([`tjcc confirm ${id} --by O-tj-office`]);
    expect(await confirming([...lines.record, '--by', 'O-tj-binhai'])).toEqual([`tjcc confirm ${id} --by O-cc-office`]);
    expect(await confirming([...lines.record, '--by', 'O-central-ndrc'])).toEqual([
      `tjcc confirm ${id} --by O-tj-office`,
      `tjcc confirm ${id} --by O-cc-office`,
    ]);
    expect(await confirming(lines.reschedule)).toEqual([]);
    expect(await confirming(['waive', 'M2018.1', ...lines.waive.slice(2)])).toEqual([]);
    expect(await confirming(lines.confirm)).toEqual([]);
  });
});

it('a field that nobody gave is not in the update, not even as undefined', () => {
  const given = { id: 'U20190601-0001', on: '2019-06-01', item: 'T07', by: 'O-tj-office', note: '开了会' };
  expect(Object.keys(compose({ ...given, status: undefined, evidence: undefined } as unknown as Update))).toEqual(
    Object.keys(given),
  );
});
