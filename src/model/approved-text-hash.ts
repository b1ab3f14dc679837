// Computes the fingerprint of approved words.
import { sha256 } from '../util/sha256';

/** SHA-256 in hex of the text without any white space. */
export const approvedTextHash = (text: string): string => sha256(text.replace(/\s/g, ''));
