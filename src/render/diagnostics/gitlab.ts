// GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"): a list of findings. What
// is gone and what is new GitLab tells by the fingerprint, so no line number goes into it.
import type { Diagnostics } from '../../page/diagnostics';
import { diagnosticFingerprint, isErrorDiagnostic, told } from './told';

export const writeGitlab = ({ diagnostics }: Diagnostics): string =>
  `${JSON.stringify(
    diagnostics.map((one) => ({
      description: told(one, ' — ').replace(/\s*\n\s*/g, ' '),
      check_name: one.code,
      fingerprint: diagnosticFingerprint(one),
      severity: isErrorDiagnostic(one) ? 'major' : 'minor',
      // A finding without a place in its file stands at its head: the format wants a line.
      location: { path: one.file, lines: { begin: one.line ?? 1 } },
    })),
    null,
    2,
  )}\n`;
