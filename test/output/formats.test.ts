// Every format of every command goes into a file as it goes to the terminal, and no other format is taken.
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/commands/index';
import { documentFormats } from '../../src/render/formats';
import { ownPlan, runTool } from '../run-tool';
import { sample } from '../size';
import { ledgers } from './ask';
import { asked } from './asked';
import { revisions } from './rich-plan';

describe('formats and files', () => {
  const firstOf = (name: string): string => asked[name]?.[0] ?? name;
  const rows = commandTable.flatMap(({ name, formats }) => formats.map((format) => [name, format] as const));

  const isDocument = ([, format]: (typeof rows)[number]): boolean => documentFormats.includes(format);

  it.each(sample(rows.filter(isDocument), 2))(
    '%s writes %s to --output as bytes, the same each time',
    async (name, format) => {
      const argv = [...firstOf(name).split(' '), '--format', format, '--as-of', '2019-06-30', '--output', 'out/file'];
      const saved = await runTool(argv, { plan: ownPlan, revisions });
      expect(saved).toMatchObject({ stdout: '', stderr: '', written: {} });
      expect(saved.documents['out/file']?.length).toBeGreaterThan(500);
      expect((await runTool(argv, { plan: ownPlan, revisions })).documents).toEqual(saved.documents);
    },
  );

  // `serve` writes no file; test/transcripts/serve.txt tests it.
  it.each(
    sample(
      rows.filter((row) => !isDocument(row) && row[0] !== 'serve'),
      8,
    ),
  )('%s writes %s to --output, the same bytes, and prints nothing', async (name, format) => {
    const argv = [...firstOf(name).split(' '), '--format', format, '--as-of', '2019-06-30'];
    const world = { plan: ownPlan, revisions, papers: await ledgers() };
    const printed = await runTool(argv, world);
    expect(printed.stdout).toMatch(/[^\n]\n$/);
    expect(printed.stdout).not.toContain('\u001b');
    expect(printed.stderr).toBe('');
    const saved = await runTool([...argv, '--output', 'out/文件.txt'], world);
    expect(saved).toEqual({ ...printed, stdout: '', written: { 'out/文件.txt': printed.stdout } });
  });

  it.each(commandTable.map(({ name }) => name))('%s refuses a format that it does not offer', async (name) => {
    const offered: readonly string[] = commandTable.find((row) => row.name === name)?.formats ?? [];
    const refused = ['text', 'markdown', 'json', 'html', 'csv', 'sarif'].filter((format) => !offered.includes(format));
    expect(refused.length).toBeGreaterThan(0);
    for (const format of refused) {
      expect(await runTool(`${firstOf(name)} --format ${format}`)).toMatchObject({ stdout: '', exitCode: 2 });
    }
  });

  it('--format json is --json', async () => {
    expect((await runTool('status --format json')).stdout).toBe((await runTool('status --json')).stdout);
  });
});
