// The approved words altered, added to, moved or taken away.
import { change, edit, type Files, type Row, T07, text, title } from './damage';

function moved(): Files {
  const [, measure = ''] = /(\n {2}- id: T07\.3[\s\S]*)$/.exec(text(T07)) ?? [];
  return { ...change(T07, (t) => t.replace(measure, '')), ...change('tasks/T08.yaml', (t) => t + measure) };
}

function swapped(): Files {
  const [head = '', one = '', two = '', three = ''] = text(T07).split(/(?= {2}- id: T07)/);
  return { [T07]: head + two + one + three };
}

// biome-ignore format: a table
export const approvedWordsDamage: readonly Row[] = [
  ['one character changed', edit(T07, ['共同推动', '共同促进']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['half-width comma in a clause', edit(T07, ['产业集群，共同', '产业集群,共同']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['a sentence added', edit(T07, ['产业发展。', '产业发展。稳步推进。']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['a measure deleted', change(T07, (t) => t.replace(/ {2}- id: T07\.3[\s\S]*$/, '')), [
    'text/altered fingerprint.yaml:43:10',
    'count/mismatch plan.yaml:117:12',
  ]],
  ['a measure in the middle deleted', change(T07, (t) => t.replace(/ {2}- id: T07\.2[\s\S]*?\n\n/, '')), [
    'text/altered fingerprint.yaml:42:10',
    'count/mismatch plan.yaml:117:12',
    'id/sequence tasks/T07.yaml:14:9',
  ]],
  ['a measure added', change(T07, (t) => `${t}\n  - id: T07.4\n    text: 另行安排。\n    title_en: To be arranged\n`), [
    'count/mismatch plan.yaml:117:12',
    'text/altered tasks/T07.yaml:23:11',
  ]],
  ['a measure moved to another task', moved(), [
    'text/altered fingerprint.yaml:4:8',
    'id/sequence tasks/T08.yaml:30:9',
  ]],
  ['two measures exchanged with their ids', swapped(), [
    'text/altered fingerprint.yaml:4:8',
    'id/sequence tasks/T07.yaml:10:9',
  ]],
  ['a title changed', edit(T07, [`title: ${title}`, 'title: 加强新型产业合作']), [
    'text/altered tasks/T07.yaml:6:8',
  ]],
  ['a pipeline project with official words', { 'projects.yaml': `${text('projects.yaml')}\n  - id: J03\n    origin: plan\n    title: 示范\n    title_en: Example\n    text: 示范。\n` }, [
    'count/mismatch plan.yaml:119:12',
    'text/altered projects.yaml:79:12',
    'text/altered projects.yaml:81:11',
  ]],
  ['an official project without its words', change('projects.yaml', (t) => t.replace(/\n {4}text: 布局建设[^\n]*/, '')), [
    'project/words projects.yaml:5:5',
  ]],
  ['a chapter without its words', change('plan.yaml', (t) => t.replace(/(id: goals\n.*\n.*\n) {4}text: .*\n/, '$1')), [
    'text/altered fingerprint.yaml:13:10',
    'plan/sections plan.yaml:31:5',
    'text/quote timeline.yaml:68:12',
  ]],
  ['words in a chapter that has none of its own', edit('plan.yaml', ['    title_en: Key tasks\n', '    title_en: Key tasks\n    text: 另加的话\n']), [
    'plan/sections plan.yaml:36:5',
    'text/altered plan.yaml:39:11',
  ]],
  ['an erratum taken away', change('plan.yaml', (t) => t.replace(/ {2}- id: E2\n(?: {4}.*\n)+/, '')), [
    'text/altered fingerprint.yaml:4:8',
  ]],
];
