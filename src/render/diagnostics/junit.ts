// JUnit XML, as GitLab, Jenkins and 云效 read it: a suite for each group, a case for each thing looked at.
import type { Diagnostic, Diagnostics } from '../../page/diagnostics';
import { groupBy } from '../../util/group-by';
import { printable } from '../../util/printable';
import { isErrorDiagnostic, told } from './told';

type Case = Diagnostics['cases'][number];

export function writeJunit({ command, cases }: Diagnostics): string {
  const suites = [...groupBy(cases, ({ group }) => group)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(`tjcc ${command}`)}"${counts(cases)}>`,
    ...suites.flatMap(([group, inside]) => [
      `  <testsuite name="${attribute(group)}"${counts(inside)}>`,
      ...inside.flatMap((one) => testCase(`tjcc.${command}.${group}`, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

const counts = (cases: readonly Case[]): string =>
  ` tests="${cases.length}" failures="${cases.filter(({ diagnostics }) => diagnostics.some(isErrorDiagnostic)).length}" errors="0"`;

/** One failure a case: GitLab reads no more. A warning does not fail; it stands in the case's output. */
function testCase(className: string, { name, diagnostics }: Case): string[] {
  const errors = diagnostics.filter(isErrorDiagnostic);
  const warnings = diagnostics.filter((one) => !isErrorDiagnostic(one));
  const open = `    <testcase classname="${attribute(className)}" name="${attribute(name)}"`;
  const [first] = errors;
  if (diagnostics.length === 0) return [`${open}/>`];
  return [
    `${open}>`,
    ...(first
      ? [
          `      <failure type="${attribute(first.code)}" message="${attribute(printable(first.message))}">${xmlText(list(errors))}</failure>`,
        ]
      : []),
    ...(warnings.length > 0 ? [`      <system-out>${xmlText(list(warnings))}</system-out>`] : []),
    '    </testcase>',
  ];
}

const list = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(
      (one) =>
        `${[one.file, one.line, one.column].filter((part) => part !== undefined).join(':')}  ${told(one, '\n')}  [${one.code}]`,
    )
    .join('\n');

/** XML 1.0, 2.2: there are characters that not even a reference can name. `printable` has shown the controls. */
const xmlText = (value: string): string =>
  printable(value)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Line ends and tabs in an attribute would be read as blanks (XML 1.0, 3.3.3). */
const attribute = (value: string): string => xmlText(value).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
