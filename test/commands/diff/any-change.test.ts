// tjcc diff names every change; the same content in another layout is no change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { en } from '../../../src/messages/en/index';
import { zh } from '../../../src/messages/zh/index';
import { approvedPlan } from '../../run-tool';
import { sample } from '../../size';
import { decidedPlan } from '../../transcripts/overlay';
import { ask, type Files, type Json, progress, tell } from './plans';

/** A change to one file of the plan. */
type Value = { [name: string]: Json };
interface Edit {
  readonly file: string;
  /** Changes the value in place. Returns the ids of the records changed, added or removed; none for a change of plan.yaml itself. */
  change(value: Value, pick: (count: number) => number): readonly string[];
}

const one = (list: readonly Value[], pick: (count: number) => number): Value => list[pick(list.length)] ?? {};
const setting =
  (list: string, field: string, value: Json): Edit['change'] =>
  (file, pick) => {
    const record = one(file[list], pick);
    record[field] = value;
    return [record.id];
  };
/** Sets a field of a record that is a whole file. */
const own =
  (field: string, value: Json): Edit['change'] =>
  (file) => {
    file[field] = value;
    return [file.id];
  };
const inCharter =
  (field: string, change: (value: Json) => Json): Edit['change'] =>
  (file) => {
    file[field] = change(file[field]);
    return [];
  };
const dropping =
  (list: string): Edit['change'] =>
  (file, pick) => [file[list].splice(pick(file[list].length), 1)[0].id];
const adding =
  (list: string, id: string): Edit['change'] =>
  (file, pick) => {
    // A deep copy, because a value that occurs twice would be written as an anchor.
    const record = { ...structuredClone(one(file[list], pick)), id };
    file[list].push(record);
    return [id];
  };

const meeting = 'meetings/G20190227.yaml';
const edits: readonly Edit[] = [
  ...(
    [
      ['note', '换了说法'],
      ['on', '2019-05-31'],
      ['by', 'O-tj-binhai'],
      ['status', 'not-started'],
      ['percent', 7],
      ['also', ['S03']],
      ['evidence', [{ title: '新的', publisher: '某单位' }]],
      ['waiver', { owner: 'O-tj-office', reason: '未定', until: '2020-01-01' }],
    ] as const
  ).map(([field, value]) => ({ file: progress, change: setting('updates', field, value) })),
  { file: progress, change: dropping('updates') },
  { file: progress, change: adding('updates', 'U20190601-zz01') },
  { file: meeting, change: own('place', '长春') },
  { file: meeting, change: own('evidence', [{ title: '别的纪要', publisher: '某单位' }]) },
  { file: meeting, change: setting('actions', 'due', '2020-01') },
  { file: meeting, change: setting('actions', 'items', ['T07.1']) },
  { file: meeting, change: dropping('actions') },
  { file: meeting, change: adding('actions', 'G20190227.3') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'text', '另一句话。') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'title_en', 'Another') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'report_every', 'month') },
  { file: 'tasks/T07.yaml', change: dropping('measures') },
  { file: 'tasks/T07.yaml', change: adding('measures', 'T07.4') },
  { file: 'tasks/T07.yaml', change: own('title', '别的') },
  { file: 'tasks/T07.yaml', change: own('area', 'A3') },
  { file: 'timeline.yaml', change: setting('milestones', 'due', '2019-Q3') },
  { file: 'timeline.yaml', change: setting('milestones', 'quote', '另一段') },
  { file: 'timeline.yaml', change: setting('milestones', 'clause', 'S05') },
  { file: 'timeline.yaml', change: dropping('milestones') },
  { file: 'timeline.yaml', change: setting('obligations', 'title_en', 'Another') },
  { file: 'pairings.yaml', change: setting('pairings', 'tianjin', ['O-tj-office']) },
  { file: 'pairings.yaml', change: dropping('pairings') },
  { file: 'safeguards.yaml', change: setting('safeguards', 'text', '另一段。') },
  { file: 'safeguards.yaml', change: setting('safeguards', 'owners', ['O-tj-office']) },
  { file: 'projects.yaml', change: setting('projects', 'title', '别的园') },
  { file: 'projects.yaml', change: setting('projects', 'due', '2019') },
  { file: 'organizations.yaml', change: setting('organizations', 'name_en', 'Another') },
  { file: 'organizations.yaml', change: setting('organizations', 'note', '说明') },
  { file: 'organizations.yaml', change: setting('organizations', 'named_as', []) },
  { file: 'organizations.yaml', change: adding('organizations', 'O-tj-new') },
  { file: 'plan.yaml', change: setting('areas', 'title', '别的') },
  { file: 'plan.yaml', change: inCharter('windows', (value) => ({ ...value, stale_days: 7 })) },
  { file: 'plan.yaml', change: inCharter('preamble', (value) => `${value}完。`) },
  { file: 'plan.yaml', change: inCharter('errata', ([first, ...rest]) => [{ ...first, note: '另注' }, ...rest]) },
  { file: 'plan.yaml', change: inCharter('principles', (value) => value.slice(1)) },
];

/** The same plan written differently: other quotes and line breaks, lists of records reversed, each report in its own file. */
function dressed(files: Files): Files {
  const reports = parse(files[progress] ?? '').updates as Value[];
  const others = Object.entries(files).filter(([name]) => name !== progress);
  return {
    ...Object.fromEntries(
      others.map(([name, text]) => {
        const value = parse(text);
        // Other lists stay: in chapters and in plan.yaml their order is that of the document.
        for (const list of ['milestones', 'pairings', 'organizations', 'actions', 'measures'])
          if (Array.isArray(value[list])) value[list].reverse();
        return [name, stringify(value, { lineWidth: 50, defaultStringType: 'QUOTE_SINGLE' })];
      }),
    ),
    ...Object.fromEntries(
      [...reports].reverse().map((report, index) => [`progress/new/${index}.yaml`, stringify({ updates: [report] })]),
    ),
  };
}

describe('whatever the change', () => {
  const rows = edits.map((edit, index) => [index, edit.file, edit] as const);
  it.each(sample(rows, 12))('%i, in %s, is named', async (index, _file, edit) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.constantFrom('text', 'markdown', 'text --lang en'), async (chance, format) => {
        const value = parse(decidedPlan[edit.file] ?? '');
        const ids = edit.change(value, (count) => chance % Math.max(1, count));
        const changed = { ...decidedPlan, [edit.file]: stringify(value, { lineWidth: 0 }) };
        const after = chance % 3 === 0 ? dressed(changed) : changed;
        const data = await ask(decidedPlan, after);
        expect(data.counts.unread).toBe(0);
        const isSame = stringify(parse(decidedPlan[edit.file] ?? ''), { lineWidth: 0 }) === changed[edit.file];
        expect(data.records.map(({ id }: Json) => id)).toEqual(isSame ? [] : ids);
        if (ids.length === 0) expect(data.charter).toHaveLength(1);
        const page = (await tell(decidedPlan, after, `--format ${format}`)).replaceAll('\\', '');
        for (const id of isSame ? [] : ids) expect(page).toContain(id);
        expect(page.includes(zh.diff.same) || page.includes(en.diff.same)).toBe(isSame);
      }),
      { numRuns: 1, seed: index },
    );
  });

  it('other clothes are no change', async () => {
    const data = await ask(decidedPlan, dressed(decidedPlan));
    const { from: _, to: __, counts, evidence, ...lists } = data;
    expect(Object.values(counts)).toEqual(Object.values(counts).map(() => 0));
    expect(evidence).toEqual({ added: [], lost: [], changed: [], papers: [] });
    for (const list of Object.values(lists)) expect(list).toEqual([]);
  });

  it('there and back are each other’s mirror', async () => {
    const [there, back] = [await ask(approvedPlan, decidedPlan), await ask(decidedPlan, approvedPlan)];
    expect(back.counts).toMatchObject({ added: there.counts.removed, removed: there.counts.added });
    expect(back.lights).toEqual(
      there.lights.map(({ id, before, after }: Json) => ({ id, before: after, after: before })),
    );
    expect(back.evidence.lost).toEqual(there.evidence.added);
  });
});
