// YAML that is more than plain data, conflicts left over, and hidden signs.
import { change, edit, english, type Row, T07, title } from './damage';

const laughs = Array.from(
  { length: 9 },
  (_, n) => `b${n}: &b${n} [${Array.from({ length: 9 }, () => (n === 0 ? 'ha' : `*b${n - 1}`)).join(', ')}]`,
).join('\n');

// biome-ignore format: a table
export const yamlDamage: readonly Row[] = [
  ['an alias', edit(T07, ['area: A2', 'area: &a A2'], [`title: ${title}`, 'title: *a']), [
    'yaml/advanced tasks/T07.yaml:5:7',
    'yaml/advanced tasks/T07.yaml:6:8',
  ]],
  ['a merge key', edit(T07, ['area: A2', 'area: A2\n<<: *base']), [
    'yaml/advanced tasks/T07.yaml:6:5',
  ]],
  ['billion laughs', { [T07]: `${laughs}\n` }, [
    'yaml/advanced tasks/T07.yaml:1:5',
    'yaml/advanced tasks/T07.yaml:2:5',
    'yaml/advanced tasks/T07.yaml:3:5',
    'yaml/advanced tasks/T07.yaml:4:5',
    '… 9 in all',
  ]],
  ['a tag', edit(T07, ['area: A2', 'area: !!str A2']), [
    'yaml/advanced tasks/T07.yaml:5:7',
  ]],
  ['a tag of JavaScript', edit(T07, ['area: A2', 'area: !!js/function "process.exit()"']), [
    'yaml/advanced tasks/T07.yaml:5:7',
  ]],
  ['two documents', change(T07, (t) => `${t}---\n${t}`), [
    'yaml/advanced tasks/T07.yaml:21:1',
  ]],
  ['__proto__ as a key', edit(T07, ['area: A2', 'area: A2\n__proto__: {polluted: true}']), [
    'schema/unknown-field tasks/T07.yaml:6:1',
  ]],
  ['a question mark as a key', edit(T07, ['area: A2', '? area\n: A2\n? [x]\n: y']), [
    'yaml/advanced tasks/T07.yaml:7:3',
  ]],
  ['a number as a key', edit('plan.yaml', ['  area: 5', '  area: 5\n  7: 5']), [
    'schema/unknown-field plan.yaml:116:3',
  ]],
  ['duplicate key', edit(T07, [`title: ${title}`, `title: ${title}\ntitle: 其他`]), [
    'yaml/duplicate-key tasks/T07.yaml:7:1',
  ]],
  ['conflict markers', edit(T07, ['area: A2', '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> other']), [
    'file/conflict tasks/T07.yaml:5:1',
  ]],
  ['conflict markers with CRLF', change(T07, (t) => t.replace('area: A2', '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> other').replaceAll('\n', '\r\n')), [
    'file/conflict tasks/T07.yaml:5:1',
  ]],
  ['the end of a conflict left over', edit(T07, ['area: A2', 'area: A2\n>>>>>>> other']), [
    'file/conflict tasks/T07.yaml:6:1',
  ]],
  ['the middle of a conflict left over', edit(T07, ['area: A2', 'area: A2\n=======']), [
    'file/conflict tasks/T07.yaml:6:1',
  ]],
  ['two unclosed quotes', edit(T07, [`title: ${title}`, `title: "${title}`], [english, `"${english}`]), [
    'yaml/syntax tasks/T07.yaml:6:8',
  ]],
  ['a backslash in double quotes', edit(T07, [english, '"C:\\园区"']), [
    'yaml/syntax tasks/T07.yaml:7:14',
  ]],
  ['a value that begins with @', edit(T07, [english, '@all']), [
    'yaml/syntax tasks/T07.yaml:7:11',
  ]],
  ['an indent too many', edit(T07, ['    text: 支持天津', '     text: 支持天津']), [
    'yaml/syntax tasks/T07.yaml:15:6',
  ]],
  // Hidden signs.
  ['zero-width space in a key', edit(T07, ['area: A2', 'ar\u200bea: A2']), [
    'text/invisible tasks/T07.yaml:5:3',
  ]],
  ['zero-width space in an id', edit('pairings.yaml', ['tianjin: [O-tj-wuqing]', 'tianjin: [O-tj-wu\u200bqing]']), [
    'text/invisible pairings.yaml:13:22',
  ]],
  ['escape sequence in double quotes', edit(T07, [english, '"\\e[31mred"']), [
    'text/invisible tasks/T07.yaml:7:11',
  ]],
  ['bidi override in a title', edit(T07, [english, `${english}\u202e`]), [
    'text/invisible tasks/T07.yaml:7:56',
  ]],
  ['ESC itself', edit(T07, [english, `\u001b[2J${english}`]), [
    'text/invisible tasks/T07.yaml:7:11',
    'yaml/syntax tasks/T07.yaml:9:1',
  ]],
];
