// SHA-256 (FIPS 180-4), as 64 lower-case hex digits.
import { hash } from 'node:crypto';

/** Of bytes, or of a text in UTF-8. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** Of a text in UTF-8, in base64, as a content security policy names it (W3C CSP Level 3, 2.3.1). */
export const sha256Base64 = (content: string): string => hash('sha256', content, 'base64');
