/** Which shard or bucket a customer or a look-up key lives in. Counts are powers of two, so one mask tells. */

/**
 * At most, on average. Larger shards are written faster, but a page of 50 customers reads about 50 of them, and the
 * first badge waits for that.
 */
const CUSTOMERS_PER_SHARD = 128;

/** An entry of a bucket takes eight bytes; more buckets would be written one by one to no use. */
const SHARDS_PER_BUCKET = 8;

/** Bits of a hash. */
export const HASH_BITS = 32;

/** FNV-1a over UTF-16 units, 32 bits, with a last mix because only the low bits are used. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Into how many shards to cut this many customers. A power of two, at least 1. */
export function cutsFor(customers: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, customers / CUSTOMERS_PER_SHARD)));
}

/** How many buckets of each kind go with `cuts` shards. A power of two, at least 1. */
export function bucketsFor(cuts: number): number {
  return Math.max(1, cuts / SHARDS_PER_BUCKET);
}

/** Index of the shard or bucket that `key` belongs to, 0 to `count` - 1. `count` is a power of two. */
export function indexIn(count: number, key: string): number {
  return hashOf(key) & (count - 1);
}

/**
 * The shards of a generation cut into `from` that may hold customers of shard `index` of one cut into `to`. Both being
 * powers of two, shards split or join cleanly, and a merge can go shard by shard without holding everything at once.
 */
export function sourceShards(index: number, to: number, from: number): number[] {
  if (from <= to) return [index & (from - 1)];
  return Array.from({ length: from / to }, (_, step) => index + step * to);
}
