// Mermaid diagrams: every line has a form that mermaid knows, and no text acts as syntax. How they look was checked in a
// browser with mermaid 11.
import { expect, it } from 'vitest';
import { markdownText, mermaidText } from '../../src/export/mermaid/text';
import { edited, ownPlan, planWith, runTool } from '../run-tool';
import { days, oddPlan, oddTitles } from './odd-plan';

/** Decodes entity codes as mermaid does after parsing. */
const decoded = (text: string): string =>
  text.replace(/#(\d+);/g, (_code, number: string) => String.fromCodePoint(Number(number)));

const linesOf = async (command: string, plan = oddPlan): Promise<string[]> => {
  const { stdout } = await runTool(command, { plan });
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout.slice(0, -1).split('\n');
};
const text = '(?:[A-Za-z0-9 ，、。（）《》\\p{Script=Han}]|#\\d+;)+';
const task = new RegExp(`^    (${text}) :((?:crit|active|done)?)((?:, )?(?:milestone)?)(?:, )?([0-9, -]+d?)$`, 'u');

it.each(days)('the gantt has each day of its kind, as of %s', async (day) => {
  for (const language of ['zh', 'en']) {
    const lines = await linesOf(`export mermaid gantt --as-of ${day} --lang ${language}`);
    const { items } = JSON.parse(
      (await runTool(`list deadlines --json --as-of ${day}`, { plan: oddPlan })).stdout,
    ).data;
    const head = lines.slice(0, 7);
    expect(head[1]).toMatch(new RegExp(`^  title ${text}$`, 'u'));
    expect(decoded(head[1] ?? '')).toContain(day);
    const rows = lines.slice(7).filter((line) => !new RegExp(`^  section ${text}$`, 'u').test(line));
    const tasks = rows.map((line) => task.exec(line)?.slice(1) ?? [line]);
    expect(tasks.filter((parts) => parts.length === 1)).toEqual([]);
    const named = (id: string) => tasks.filter(([name = '']) => decoded(name).startsWith(`${id} `));
    for (const { id, due, light, forecast } of items) {
      const [planned = [], ...more] = named(id);
      const tag = { red: 'crit', yellow: 'active', green: 'active', grey: '', done: 'done' }[light as 'red'];
      expect([planned[1], planned[3]?.split(', ').at(-1)?.replace('0d', due.day)]).toEqual([tag, due.day]);
      expect(more.map((parts) => parts[3])).toEqual(forecast ? [`${forecast.day}, 0d`] : []);
    }
    expect(tasks).toHaveLength(items.length + items.filter(({ forecast }: { forecast: unknown }) => forecast).length);
  }
});

it('the graph has an edge for each pair, between the two cities', async () => {
  const lines = await linesOf('export mermaid pairings', ownPlan);
  const { items } = JSON.parse((await runTool('list pairings --json', { plan: ownPlan })).stdout).data;
  const nodes = new Map(
    lines.flatMap((line) => {
      const [, node = '', label = ''] = /^ {4}([tc]\d+)\["(.*)"\]$/.exec(line) ?? [];
      return node ? [[node, decoded(label)] as const] : [];
    }),
  );
  const edges = lines.flatMap((line) => {
    const [, one = '', label = '', other = ''] = /^ {2}(c\d+) ---\|"(.*)"\| (t\d+)$/.exec(line) ?? [];
    return one ? [`${decoded(label).split(' ')[0]} ${nodes.get(one)} ${nodes.get(other)}`] : [];
  });
  const units = new Map(
    JSON.parse((await runTool('list organizations --json', { plan: ownPlan })).stdout).data.items.map(
      ({ id, title }: { id: string; title: string }) => [id, title],
    ),
  );
  const wanted = items.flatMap(({ id, record }: { id: string; record: { tianjin: string[]; changchun: string[] } }) =>
    record.tianjin.flatMap((other) => record.changchun.map((one) => `${id} ${units.get(one)} ${units.get(other)}`)),
  );
  expect(edges).toEqual(wanted);
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(16);
  // Only the items of one organization.
  const part = await linesOf('export mermaid pairings --unit O-tj-binhai', ownPlan);
  expect(part.filter((line) => line.includes('---'))).toHaveLength(1);
});

it('both stand in a Markdown page, which says where it is not whole', async () => {
  const { stdout } = await runTool('export mermaid', { plan: oddPlan });
  const [, gantt, , graph] = stdout.split('```');
  expect(gantt).toBe(`mermaid\n${(await linesOf('export mermaid gantt')).join('\n')}\n`);
  expect(graph).toBe(`mermaid\n${(await linesOf('export mermaid pairings')).join('\n')}\n`);
  const broken = planWith(edited('timeline.yaml', 'due: 2018', 'due: 年底'));
  const page = await runTool('export mermaid', { plan: broken });
  expect(page.stdout.match(/不完整/g)).toHaveLength(4);
  expect(page.exitCode).toBe(1);
});

it('no text is markup', () => {
  const wild = [
    ...Object.values(oddTitles),
    '%%{init: {"theme":"dark"}}%%',
    'a\nend\r\n---',
    '# `#35;` **x** | [y](z)',
    '\u001b[31m\u202e',
  ];
  for (const words of wild) {
    expect(mermaidText(words)).toMatch(new RegExp(`^${text}$`, 'u'));
    expect(markdownText(words)).toMatch(new RegExp(`^${text.replace('#', '&#')}$`, 'u'));
  }
  for (const title of Object.values(oddTitles)) expect(decoded(mermaidText(title))).toBe(title);
});
