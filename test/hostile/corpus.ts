// Hostile texts: each has a meaning in some format, and must come out everywhere as plain text. None has a line break,
// which the schema forbids (schema/form).
import { stringify } from 'yaml';
import { approvedPlan, planWith } from '../run-tool';

export const hostileTexts = {
  script: '<script>globalThis.struck = "script"</script>',
  'script-end': '</script></style></title><script>globalThis.struck = "end"</script>',
  image: '<img src=x onerror="globalThis.struck = \'image\'">',
  svg: '<svg onload="globalThis.struck = \'svg\'"><use href="http://evil.example/x.svg#y"/></svg>',
  attribute: '" onmouseover="globalThis.struck = \'attribute\'" data-x="',
  style: '<style>*{display:none}</style><link rel=stylesheet href=http://evil.example/x.css>',
  comment: '<!--<script>',
  entity: '&lt;script&gt; &amp;#x3c; &quot;',
  markdown: '[click](javascript:alert(1)) ![x](http://evil.example/x.png) **bold** `code` | cell | ~~~',
  'markdown-lines': '# heading - list 1. one > quote ```js alert(1) ```',
  address: 'javascript:alert(document.domain)',
  calendar: 'END:VEVENT\\nBEGIN:VEVENT\\nUID:evil\\nSUMMARY:planted\\nATTACH:http://evil.example/x',
  'calendar-signs': 'a\\nb\\,c;d,e:f"g',
  formula: '=HYPERLINK("http://evil.example","click")',
  'formula-plus': "+cmd|'/C calc'!A0",
  'formula-at': '@SUM(1+1)*cmd',
  'formula-minus': "-2+3+cmd|'/C calc'!A0",
  'csv-cells': 'a","b",=1+1,c',
  mermaid: '%%{init: {"theme":"dark"}}%% :crit, m1, 2018-01-01; click A "javascript:alert(1)" --> B[x]#59;',
  'mermaid-end': '``` end subgraph x["y"] section planted',
  sql: "'); DROP TABLE tasks; --",
  escape: 'red \u001b[31mtext\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  'escape-c1': 'title \u009b2Jgone \u0090q\u009c',
  bell: 'a\u0007b\u0008c\u007f',
  override: 'safe\u202Egpj.exe\u202C and \u2066isolated\u2069',
  marks: 'left\u200Eright\u200Fnone\u200Bjoin',
  separators: 'line\u2028paragraph\u2029end',
  workflow: '::error file=x,line=1::planted%0A::set-output name=x::y',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: just that is to stay a text
  braces: '${process.exit(1)} {{ constructor }} <%= 1 %>',
  shell: '$(touch /tmp/struck) `id` ; rm -rf ~',
  path: '../../../../etc/passwd',
} as const;

export type Hostile = keyof typeof hostileTexts;
const names = Object.keys(hostileTexts) as Hostile[];

/** The text in YAML, with hidden signs as escapes, since raw ones are reported and removed when a file is read. */
const written = (value: unknown): string =>
  stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }).replace(
    /[\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A day after all the reports below. */
export const hostileDay = '2019-06-30';

/**
 * The approved plan with texts of the corpus in all fields of free text: a report's note and evidence, a meeting's title,
 * place, note and actions, a project's title and summary.
 */
export function hostilePlan(): ReturnType<typeof planWith> {
  const evidence = (text: string) => [
    { title: text, publisher: text, url: 'https://example.cn/%22%3E%3Cscript%3E', published: '2019-04' },
  ];
  const updates = names.map((name, index) => ({
    id: `U20190401-a${String(index).padStart(3, '0')}`,
    on: '2019-04-01',
    item: `T${String((index % 18) + 1).padStart(2, '0')}`,
    by: 'O-cc-office',
    note: hostileTexts[name],
    status: 'active',
    difficulty: hostileTexts[name],
    next_step: hostileTexts[name],
    evidence: evidence(hostileTexts[name]),
  }));
  const meeting = {
    id: 'G20190402',
    type: 'joint-conference',
    title: hostileTexts.script,
    title_en: hostileTexts.formula,
    on: '2019-04-02',
    place: hostileTexts.attribute,
    note: hostileTexts.calendar,
    evidence: evidence(hostileTexts.image),
    actions: names.map((name, index) => ({
      id: `G20190402.${index + 1}`,
      text: hostileTexts[name],
      title_en: hostileTexts[name],
      due: '2019-12',
      owners: ['O-tj-binhai'],
    })),
  };
  const projects = names.slice(0, 9).map((name, index) => ({
    id: `J${String(index + 6).padStart(2, '0')}`,
    origin: 'pipeline',
    title: hostileTexts[name],
    title_en: hostileTexts[name],
    summary: hostileTexts[name],
    evidence: evidence(hostileTexts[name]),
  }));
  return planWith({
    'progress/2019/2019-04-01-hostile.yaml': written({ updates }),
    'meetings/G20190402.yaml': written(meeting),
    'projects.yaml': `${approvedPlan['projects.yaml']}\n${written(projects).replace(/^/gm, '  ')}`,
  });
}
