// A plan with records of every kind, whose texts contain the syntax of other formats.
import { base, type Files, progress, update } from '../evaluate/pull-requests';

const dropped = update('2019-04-01 G20190227.2 d1', {
  status: 'dropped',
  evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a.html' }],
});

/** The same words in both languages. */
export const oddTitles = {
  'G20190227.1': 'BEGIN:VEVENT, a; b\\n c\\ "d" %%{init: {}}%%',
  'G20190227.2': '=HYPERLINK("http://example.cn","点我")',
  J03: "</script><b>粗</b> | `x` # 😀é '; DROP TABLE item; --",
} as const;

const put = (text: Files[string] | undefined, from: string, id: keyof typeof oddTitles): string =>
  String(text).replace(from, () => JSON.stringify(oddTitles[id]));

const meeting = put(base['meetings/G20190227.yaml'], '办一件事', 'G20190227.1');
const projects = put(base['projects.yaml'], '后来的项目', 'J03');

export const oddPlan: Files = {
  ...base,
  'progress/2019.yaml': progress([dropped]),
  'meetings/G20190227.yaml': [
    ['Do a thing', 'G20190227.1'],
    ['再办一件', 'G20190227.2'],
    ['Do another', 'G20190227.2'],
  ].reduce((text, [from = '', id]) => put(text, from, id as keyof typeof oddTitles), meeting),
  'projects.yaml': put(projects, 'A later project', 'J03'),
};

export const days = ['2018-06-30', '2019-06-30', '2026-11-24'] as const;
