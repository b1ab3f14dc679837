// Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog, proto/rdf): one DiagnosticResult.
import type { Diagnostic, Diagnostics } from '../../page/diagnostics';
import { isErrorDiagnostic, told } from './told';

export const writeRdjson = ({ diagnostics }: Diagnostics): string =>
  `${JSON.stringify(
    {
      source: { name: 'tjcc' },
      severity: diagnostics.some(isErrorDiagnostic) ? 'ERROR' : diagnostics.length > 0 ? 'WARNING' : 'INFO',
      diagnostics: diagnostics.map((one) => ({
        message: told(one, '\n'),
        location: { path: one.file, ...range(one) },
        severity: isErrorDiagnostic(one) ? 'ERROR' : 'WARNING',
        code: { value: one.code },
      })),
    },
    null,
    2,
  )}\n`;

function range({ line, column, length, excerpt }: Diagnostic) {
  if (line === undefined) return {};
  if (column === undefined || length === undefined || excerpt === undefined) return { range: { start: { line } } };
  const start = { line, column: byteColumn(excerpt, column) };
  return { range: { start, end: { line, column: byteColumn(excerpt, column + length) } } };
}

/** Columns count bytes of UTF-8 here (reviewdog.proto, Position), from 1; ours count characters. */
const byteColumn = (line: string, column: number): number =>
  Buffer.byteLength([...line].slice(0, column - 1).join('')) + 1;
