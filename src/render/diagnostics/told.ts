// Texts and fingerprints that all formats for other tools share.
import type { Diagnostic } from '../../page/diagnostic';
import { printable } from '../../util/printable';
import { sha256 } from '../../util/sha256';

/** The message and the remedy, joined by `between`. */
export const told = ({ message, fix }: Diagnostic, between: string): string =>
  printable([message, fix].filter((text) => text !== '').join(between));

/** 64 hex digits, the same wherever the finding is in its file; hosts recognize new findings by it. */
export const diagnosticFingerprint = ({ code, file, key }: Diagnostic): string =>
  sha256(JSON.stringify([code, file, key]));

export const isErrorDiagnostic = ({ severity }: Diagnostic): boolean => severity === 'error';
