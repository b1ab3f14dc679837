// SHA-256 hashes (FIPS 180-4).
import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hex digits. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** SHA-256 of a text in UTF-8, in base64, as a content security policy states it (W3C CSP Level 3, 2.3.1). */
export const sha256Base64 = (content: string): string => hash('sha256', content, 'base64');
