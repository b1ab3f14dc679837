// SARIF 2.1.0 (OASIS Standard, 2020-03-27).
import type { Diagnostic, Diagnostics } from '../../page/diagnostic';
import { printable } from '../../util/printable';
import type { Surroundings } from './surroundings';
import { diagnosticFingerprint, told } from './told';

export function writeSarif({ command, diagnostics, rules }: Diagnostics, { version }: Surroundings): string {
  const codes = rules.map(({ code }) => code);
  const run = {
    tool: {
      driver: {
        name: 'tjcc',
        version,
        rules: rules.map(({ code, name, why }) => ({
          id: code,
          shortDescription: { text: name },
          fullDescription: { text: why },
          help: { text: `tjcc explain ${code}` },
        })),
      },
    },
    // 3.17.2: the kind of run, so that a host keeps results of validate and check separate.
    automationDetails: { id: `tjcc/${command}/` },
    // 3.14.17: columns count code points, not UTF-16 units.
    columnKind: 'unicodeCodePoints',
    // 3.14.14: `%SRCROOT%` stands for the top of the repository, which the reader resolves.
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository.' } } },
    results: diagnostics.map((one) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: one.severity,
      message: { text: told(one, '\n') },
      locations: [{ physicalLocation: physicalLocation(one) }],
      partialFingerprints: { 'tjcc/v1': diagnosticFingerprint(one) },
    })),
  };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function physicalLocation({ file, line = 1, column, length = 0 }: Diagnostic) {
  const columns = column === undefined ? {} : { startColumn: column, endColumn: column + length };
  return {
    artifactLocation: { uri: uriOf(printable(file)), uriBaseId: '%SRCROOT%' },
    // GitHub shows nothing without a line: a finding without one is put on line 1.
    region: { startLine: line, ...columns },
  };
}

/** 3.4.3: the path as a relative reference (RFC 3986), each part encoded separately. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
