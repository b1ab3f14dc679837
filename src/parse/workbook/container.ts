// Unpacks an .xlsx file (a ZIP archive) and checks it before anything else reads it: it comes from others, and a few
// kilobytes can expand to gigabytes. Limits apply to the bytes really unpacked, not only to the sizes the file states.
import { Inflate } from 'fflate';
import { type Refused, refuse } from './workbook';

const archiveLimits = {
  /**
   * Bytes of the file, of its unpacked content, and of the parts that are read. A ledger of our plan has 45 kB and 0.5
   * MB.
   */
  file: 10 * 2 ** 20,
  unpacked: 50 * 2 ** 20,
  read: 12 * 2 ** 20,
  /** Number of files in the archive. */
  parts: 2000,
} as const;

interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Content of the parts for which `isWanted`, by name. */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | Refused {
  const early = refusedAtSight(bytes);
  if (early) return early;
  const entries = zipEntries(bytes);
  if (!Array.isArray(entries)) return entries;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) return refuse('damaged', 'two parts of one name');
  if (names.has('mimetype') && !names.has('xl/workbook.xml')) return refuse('ods');
  if (!names.has('xl/workbook.xml')) return refuse('not-a-workbook');
  if (entries.reduce((sum, { size }) => sum + size, 0) > archiveLimits.unpacked) return refuse('too-large', '50 MB');
  const wanted = entries.filter(({ name }) => isWanted(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > archiveLimits.read) return refuse('too-long', '12 MB');
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const content = unzippedContent(entry);
    if (content === undefined) return refuse('damaged', entry.name);
    parts.set(entry.name, content);
  }
  return parts;
}

const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, index) => bytes[index] === sign);

/** Refusal that the file's size or first bytes already justify; undefined if there is none. */
function refusedAtSight(bytes: Uint8Array): Refused | undefined {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > archiveLimits.file) return refuse('too-large', '10 MB');
  // The file format of Office before 2007. Encrypted workbooks use it too, with this name in UTF-16.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
    return refuse(text.includes('EncryptedPackage') ? 'encrypted' : 'old-xls');
  }
  if (begins(bytes, 0x50, 0x4b)) return undefined;
  // CSV, HTML or XML with a wrong name: text has no zero byte in its first lines.
  return refuse(bytes.subarray(0, 2000).includes(0) ? 'not-a-workbook' : 'text');
}

/**
 * Entries in the archive's central directory (APPNOTE.TXT, 4.3.12 and 4.3.16). Rarer forms, which Excel never writes,
 * are refused.
 */
function zipEntries(bytes: Uint8Array): ZipEntry[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) return refuse('damaged', 'no end');
  const count = view.getUint16(end + 10, true);
  if (count > archiveLimits.parts) return refuse('too-large', String(archiveLimits.parts));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, bytes, at);
    if (!entry) return refuse('damaged', 'directory');
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/** Offset of the end record, which is followed by a comment of at most 65,535 bytes; undefined if there is none. */
function directoryEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packedSize, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const [nameSize, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const local = view.getUint32(at + 42, true);
  // Refused: encryption, compression other than stored (0) and deflated (8), and offsets outside the file.
  if (flags & 1 || (method !== 0 && method !== 8) || local + 30 > bytes.length) return undefined;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > bytes.length) return undefined;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
  const packed = bytes.subarray(from, from + packedSize);
  return { entry: { name, isStored: method === 0, packed, size, crc }, next: at + 46 + nameSize + extra + comment };
}

/** Bytes inflated at a time, which give at most 16 MB (deflate: 1032 to 1) before the size is checked again. */
const piece = 16 * 1024;

/** Unpacked content; undefined if its size or checksum is not what the directory states. */
function unzippedContent({ isStored, packed, size, crc }: ZipEntry): Uint8Array | undefined {
  const content = isStored ? packed : inflated(packed, size);
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && length <= size; from += piece)
      inflate.push(packed.subarray(from, from + piece), from + piece >= packed.length);
  } catch {
    return undefined;
  }
  return length === size ? content : undefined;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
