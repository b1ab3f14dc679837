// GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"): a list of findings.
// GitLab recognizes new and fixed findings by the fingerprint, so it contains no line number.
import type { Diagnostics } from '../../page/diagnostic';
import { diagnosticFingerprint, isErrorDiagnostic, told } from './told';

export const writeGitlab = ({ diagnostics }: Diagnostics): string =>
  `${JSON.stringify(
    diagnostics.map((one) => ({
      description: told(one, ' — ').replace(/\s*\n\s*/g, ' '),
      check_name: one.code,
      fingerprint: diagnosticFingerprint(one),
      severity: isErrorDiagnostic(one) ? 'major' : 'minor',
      // The format requires a line: a finding without one is put on line 1.
      location: { path: one.file, lines: { begin: one.line ?? 1 } },
    })),
    null,
    2,
  )}\n`;
