const ROUNDS = 6;

/** An avalanching hash of 32 bits (the one in `makeRandom`, C. Wellons' lowbias32 family). */
function mixed(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** A permutation of `0 … 4^halfBits − 1`: a Feistel network (Luby and Rackoff, 1988). */
function permuted(value: number, halfBits: number, key: number): number {
  const mask = 2 ** halfBits - 1;
  let left = value >>> halfBits;
  let right = value & mask;
  for (let round = 1; round <= ROUNDS; round += 1) {
    [left, right] = [right, left ^ (mixed(mixed(key + round) ^ right) & mask)];
  }
  return ((left << halfBits) | right) >>> 0;
}

/**
 * Which of `count` things comes at the place `index` of an endless row that goes through all of
 * them again and again, each time in another order: so nothing that has a beat of its own, such as
 * a mix of models, always meets the same ones. A pure function, so that threads and shards agree
 * without a word. `count` is at most 2²⁸.
 */
export function shuffledAt(index: number, count: number, seed: number): number {
  if (count < 2) return 0;
  const pass = Math.floor(index / count);
  const halfBits = Math.ceil(Math.log2(count) / 2);
  const key = mixed(mixed(seed) + pass);
  let place = index % count;
  // Out of range it is permuted again: the walk along the cycle comes back into it.
  do place = permuted(place, halfBits, key);
  while (place >= count);
  return place;
}
