import type { Random } from "../../../src/base/index.ts";

/** One bit of one byte changed; but for the line end, which is no content. */
export function flip(
  bytes: Buffer,
  random: Random,
): { readonly at: number; readonly flipped: Buffer } {
  const at = Math.floor(random.uniform() * (bytes.length - 1));
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(random.uniform() * 8)), at);
  return { at, flipped };
}
