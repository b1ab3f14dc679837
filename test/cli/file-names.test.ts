// What the name after --output says: the format where none is given, and which formats cannot go under it.
import { describe, expect, it } from 'vitest';
import { runTool } from '../run-tool';

describe('without --format', () => {
  it.each([
    ['x', /^期限检查 {2}/],
    ['x.txt', /^期限检查 {2}/],
    ['x.log', /^期限检查 {2}/],
    ['x.md', /^# 期限检查\n/],
    ['x.Markdown', /^# 期限检查\n/],
    ['x.json', /^\{\n {2}"schemaVersion"/],
    ['x.sarif', /^\{\n {2}"\$schema"/],
  ])('%s says the format', async (name, start) => {
    expect((await runTool(['check', '--output', name])).written[name]).toMatch(start);
  });

  it.each(['x.tsv', 'x.docx', 'x.pdf'])('%s is refused, since check has no such format', async (name) => {
    const { exitCode, stderr, written, documents } = await runTool(['check', '--output', name]);
    expect({ exitCode, written, documents }).toEqual({ exitCode: 2, written: {}, documents: {} });
    expect(stderr).toContain(`check 没有 ${name.slice(2)} 格式，可用 text、markdown、json`);
  });
});

describe('with --format', () => {
  it.each(['x', 'x.txt', 'x.log', 'x.bak'])('a Word document may be called %s', async (name) => {
    const { exitCode, documents } = await runTool(['report', 'status', '--format', 'docx', '--output', name]);
    expect(exitCode).toBe(0);
    expect(new TextDecoder().decode(documents[name]?.slice(0, 2))).toBe('PK');
  });

  it.each([
    ['docx', 'x.xlsx'],
    ['docx', 'x.md'],
    ['text', 'x.docx'],
    ['json', 'x.pdf'],
  ])('%s is refused under the name %s, where no program would open it', async (format, name) => {
    const run = await runTool(['report', 'status', '--format', format, '--output', name]);
    expect(run).toMatchObject({ exitCode: 2, written: {}, documents: {} });
    expect(run.stderr).toContain(`--format ${format} 与 --output ${name} 不能一起用`);
  });

  it.each(['x.txt', 'x.json', 'x.tsv'])('text may be called %s', async (name) => {
    const run = await runTool(['status', '--format', 'text', '--output', name]);
    expect(run.written[name]).toBe((await runTool(['status'])).stdout);
  });
});

describe('an export', () => {
  it.each(['x.md', 'x.markdown', 'x.txt', 'x.bak'])('of diagrams may be called %s', async (name) => {
    const run = await runTool(['export', 'mermaid', '--output', name]);
    expect(run.written[name]).toBe((await runTool(['export', 'mermaid'])).stdout);
  });
});
