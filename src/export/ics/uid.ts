// The UID by which calendars recognize an event again, independent of day, language and order.
import { sha256 } from '../../util/sha256';

/**
 * A version 8 UUID made from a name by SHA-256 (RFC 9562, 5.8 and B.2), without host or person, as RFC 7986 asks. The
 * name consists of the plan's number, the record's id, and which of its days is meant.
 */
export function uidOf(planNumber: string, id: string, day: 'planned' | 'forecast'): string {
  const hash = sha256(JSON.stringify([planNumber, id, day]));
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4];
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`]
    .concat(hash.slice(20, 32))
    .join('-');
}
