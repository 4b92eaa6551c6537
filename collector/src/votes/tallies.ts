const FULL = 2 ** 16 - 1
/** Characters of a client's hash that are read: six bits each. */
const CHARS = 5

/** How often each client came, or came to each button. */
export interface Tallies {
  /** Counts one more. @returns how many that makes, or a few more than that: never fewer */
  add(client: string, button?: number): number
  clear(): void
}

/**
 * Counts pairs without remembering them: each has a counter in either table, which it may share with others, and the
 * smaller of the two is nearer the truth (a count-min sketch, Cormode and Muthukrishnan 2005,
 * doi:10.1016/j.jalgor.2003.12.001). So memory has a bound that no crowd moves, and holds no client. Of half as many
 * pairs as there are slots, 5 % are counted one too many, and hardly one in 25,000 three; and who knows not the key
 * of the day, which the client's hash was made with, cannot choose whose counter to share.
 * @param slots counters in either table, of two bytes each: a power of two
 */
export function createTallies(slots: number): Tallies {
  const tables = [new Uint16Array(slots), new Uint16Array(slots)] as const
  const last = slots - 1
  const count = (table: Uint16Array, slot: number) => {
    const n = Math.min((table[slot] ?? 0) + 1, FULL)
    table[slot] = n
    return n
  }
  return {
    add(client, button = 0) {
      let hash = button | 0
      for (let i = 0; i < CHARS; i++) hash = Math.imul(hash ^ client.charCodeAt(i), 0x01000193)
      let other = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
      for (let i = CHARS; i < 2 * CHARS; i++) other = Math.imul(other ^ client.charCodeAt(i), 0x01000193)
      return Math.min(count(tables[0], spread(hash) & last), count(tables[1], spread(other) & last))
    },
    clear() {
      for (const table of tables) table.fill(0)
    },
  }
}

/** A hash with its bits mixed (the finaliser of MurmurHash3): the low ones, which choose a slot, are the weakest. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
