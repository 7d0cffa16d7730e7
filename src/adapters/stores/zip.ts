import { crc32, inflateRawSync } from "node:zlib";

/**
 * The files of a ZIP archive, read whole from its central directory (PKWARE APPNOTE.TXT 6.3.10,
 * sections 4.3 and 4.4). An archive is untrusted: all sizes are bounded before anything is inflated,
 * and nothing is written, so that names cannot lead anywhere.
 */
export interface ZipLimits {
  readonly maxFiles: number;
  /** Of one file, inflated. */
  readonly maxFileBytes: number;
  /** Of all files wanted, inflated. */
  readonly maxTotalBytes: number;
}

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly fileBytes: number;
  readonly localAt: number;
}

/** The archive is torn, altered, beyond the limits or of a kind that is not read. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= lowest; at -= 1) {
    const isEnd = archive.readUInt32LE(at) === END_SIGNATURE;
    if (isEnd && at + END_BYTES + archive.readUInt16LE(at + 20) === archive.length) return at;
  }
  throw new ZipError("it has no central directory");
}

function readEntry(archive: Buffer, at: number): { readonly entry: Entry; readonly nextAt: number } {
  if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw new ZipError("its central directory is torn");
  }
  const nameBytes = archive.readUInt16LE(at + 28);
  const nameAt = at + ENTRY_BYTES;
  const nextAt = nameAt + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (nextAt > archive.length) throw new ZipError("its central directory is torn");
  return {
    nextAt,
    entry: {
      name: archive.toString("utf8", nameAt, nameAt + nameBytes),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      fileBytes: archive.readUInt32LE(at + 24),
      localAt: archive.readUInt32LE(at + 42),
    },
  };
}

function inflate(packed: Buffer, entry: Entry): Buffer {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new ZipError(`${entry.name}: compressed by another method`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.fileBytes) });
  } catch {
    throw new ZipError(`${entry.name}: cannot be inflated to the size it states`);
  }
}

function contentOf(archive: Buffer, entry: Entry): Buffer {
  const { name, localAt, packedBytes } = entry;
  const isThere = localAt + LOCAL_BYTES <= archive.length &&
    archive.readUInt32LE(localAt) === LOCAL_SIGNATURE;
  if (!isThere) throw new ZipError(`${name}: is not where the central directory says`);
  if ((entry.flags & ENCRYPTED) !== 0) throw new ZipError(`${name}: encrypted`);
  const from = localAt + LOCAL_BYTES + archive.readUInt16LE(localAt + 26) +
    archive.readUInt16LE(localAt + 28);
  if (from + packedBytes > archive.length) throw new ZipError(`${name}: torn`);
  const bytes = inflate(archive.subarray(from, from + packedBytes), entry);
  if (bytes.length !== entry.fileBytes || crc32(bytes) !== entry.crc) {
    throw new ZipError(`${name}: its checksum does not match its content`);
  }
  return bytes;
}

/**
 * The files whose name is wanted, in the archive's order. ZIP64 is refused: it is for sizes that are
 * refused anyway.
 * @throws ZipError
 */
export function unzip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): readonly ZippedFile[] {
  if (archive.length < END_BYTES) throw new ZipError("it is too short for an archive");
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.maxFiles) throw new ZipError(`it has more than ${limits.maxFiles} files`);
  const files: ZippedFile[] = [];
  let leftBytes = limits.maxTotalBytes;
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { entry, nextAt } = readEntry(archive, at);
    at = nextAt;
    if (!isWanted(entry.name)) continue;
    leftBytes -= entry.fileBytes;
    if (entry.fileBytes > limits.maxFileBytes || leftBytes < 0) {
      throw new ZipError(`${entry.name}: too large`);
    }
    files.push({ name: entry.name, bytes: contentOf(archive, entry) });
  }
  return files;
}
