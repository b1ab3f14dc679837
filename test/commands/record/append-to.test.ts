// tjcc record --append-to: the update goes to the end of a file of reports, and every byte before it stays.
import { describe, expect, it } from 'vitest';
import { runTool } from '../../run-tool';
import { evidence, id, lineOf, lines, recordedBy, refuses, reported } from './recording';

describe('at the end of a file', () => {
  const name = 'progress/2018.yaml';
  const old = String(reported[name]);

  it.each([`plan/${name}`, `./plan/${name}`, name])('named as %s', async (appendTo) => {
    const { update, run } = await recordedBy([...lines.record, '--append-to', appendTo]);
    expect(update).toMatchObject({ item: 'T08', note: '示例。' });
    expect(Object.keys(run.recorded)).toEqual([name]);
    expect(run.recorded[name]?.startsWith(old)).toBe(true);
    expect(run.stdout).toContain(`plan/${name}`);
  });

  it.each<[name: string, text: string]>([
    ['line ends of Windows', old.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${old}`],
    ['no last line end', old.trimEnd()],
    ['a comment at its end', `${old}# 以上已核对\n`],
    ['odd columns', old.replace(/^ {2}/gm, '      ')],
    ['its list at the margin', old.replace(/^ {2}/gm, '')],
  ])('with %s, every byte stays', async (_name, text) => {
    const { update, run } = await recordedBy([...lines.record, '--append-to', name], {
      plan: { ...reported, [name]: text },
    });
    expect(update.note).toBe('示例。');
    expect(run.recorded[name]?.startsWith(text)).toBe(true);
  });

  it('together with its evidence', async () => {
    const argv = [...lines.waive, ...evidence, '--file', '纪要.pdf', '--append-to', name];
    const { run } = await recordedBy(argv, { papers: { '纪要.pdf': '%PDF' } });
    expect(Object.keys(run.recorded)).toEqual([`evidence/${id}/纪要.pdf`, name]);
  });

  it('whose list stands in brackets: refused, with a way out', async () => {
    const flow = `updates: [{ id: U20190101-aa09, on: 2019-01-01, item: T08, by: O-tj-office, note: 示例 }]\n`;
    const plan = { ...reported, 'progress/flow.yaml': flow };
    const { stderr } = await refuses([...lines.record, '--append-to', 'progress/flow.yaml'], /列表写在方括号里/, 3, {
      plan,
    });
    expect(stderr).toContain('不写 --append-to');
  });

  it('that is not UTF-8: the plan is told as broken', async () => {
    const gbk = new Uint8Array([...new TextEncoder().encode('updates:\n  - note: '), 0xca, 0xbe, 0xc0, 0xfd, 0x0a]);
    const plan = { ...reported, 'progress/gbk.yaml': gbk };
    await refuses([...lines.record, '--append-to', 'progress/gbk.yaml'], /\[file\/encoding\]/, 3, { plan });
  });
});

describe('refused, and nothing written', () => {
  it.each<[more: string[], said: RegExp]>([
    [['--append-to', 'plan/progress/2019.yaml'], /--append-to 不能是.*plan\/progress\/2018\.yaml/s],
    [['--append-to', 'plan/timeline.yaml'], /--append-to 不能是.*是不是想写：plan\/progress\/2018\.yaml/s],
    [['--append-to', '2018.yml'], /是不是想写：plan\/progress\/2018\.yaml/],
    [['--append-to', '/elsewhere/progress/2018.yaml'], /是不是想写：plan\/progress\/2018\.yaml/],
    [['--append-to', '../plan/progress/2018.yaml'], /--append-to 不能是/],
    [['--append-to', ''], /--append-to 不能是/],
  ])('record %j', async (more, said) => {
    const { stderr } = await refuses(lineOf('record', more), said, 2);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b]/);
  });
});

describe('the page shows what is added below the last lines of the file', () => {
  const name = 'progress/2018.yaml';
  const short = 'updates:\n  - { id: U20181225-aa01, on: 2018-12-25, item: T09, by: O-tj-office, note: 示例 }\n';
  const shown = async (text: string) => {
    const plan = { ...reported, [name]: text };
    const run = await runTool([...lines.record, '--append-to', name, '--dry-run'], { plan });
    return [...run.stdout.matchAll(/^ {2}([ +])(?: (.*))?$/gm)].map(([, sign, line = '']) => [sign, line]);
  };
  const linesOf = (text: string): string[] => text.trimEnd().split(/\r?\n/);

  it.each([
    ['as it is', (text: string) => text],
    ['without its last line end', (text: string) => text.trimEnd()],
    ['with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('a long file, %s: three lines', async (_what, written) => {
    const text = written(String(reported[name]));
    const found = await shown(text);
    expect(found.filter(([sign]) => sign === ' ').map(([, line]) => line)).toEqual(linesOf(text).slice(-3));
    expect(found.slice(0, 4).map(([sign]) => sign)).toEqual([' ', ' ', ' ', '+']);
    expect(found.filter(([sign]) => sign === '+').at(-1)).toEqual(['+', '    note: 示例。']);
  });

  it('a file of two lines: both', async () => {
    const found = await shown(short);
    expect(found.filter(([sign]) => sign === ' ').map(([, line]) => line)).toEqual(linesOf(short));
  });
});
