// SARIF 2.1.0 (OASIS Standard, 2020-03-27).
import type { Diagnostic, Diagnostics } from '../../page/diagnostics';
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
    // 3.17.2: which sort of run this is, so that a host keeps those of validate and check apart.
    automationDetails: { id: `tjcc/${command}/` },
    // 3.14.17: columns count characters, not the halves of those beyond the Basic Multilingual Plane.
    columnKind: 'unicodeCodePoints',
    // 3.14.14: what `%SRCROOT%` is, the reader knows: the top of the repository.
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
    // GitHub shows nothing without a line: a finding without a place stands at the file's head.
    region: { startLine: line, ...columns },
  };
}

/** 3.4.3: a relative reference as of RFC 3986; each part of the path for itself. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
