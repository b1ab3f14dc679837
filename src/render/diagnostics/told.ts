// What every format says of a diagnostic in the same way.
import type { Diagnostic } from '../../page/diagnostics';
import { printable } from '../../util/printable';
import { sha256 } from '../../util/sha256';

/** What is wrong, then what to do about it. */
export const told = ({ message, fix }: Diagnostic, between: string): string =>
  printable([message, fix].filter((text) => text !== '').join(between));

/** Equal for the same finding wherever it stands in its file: hosts tell by it what is new. 64 hex digits. */
export const diagnosticFingerprint = ({ code, file, key }: Diagnostic): string =>
  sha256(JSON.stringify([code, file, key]));

export const isErrorDiagnostic = ({ severity }: Diagnostic): boolean => severity === 'error';
