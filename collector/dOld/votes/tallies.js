/** Two tables, each of a million counters: four megabytes, whatever a crowd does. */
const SLOTS = 2 ** 20;
const FULL = 2 ** 16 - 1;
/** Characters of a client's hash that are read: six bits each. */
const CHARS = 5;
/**
 * Counts pairs without remembering them: each has a counter in either table, which it may share with others, and the
 * smaller of the two is nearer the truth (a count-min sketch, Cormode and Muthukrishnan 2005,
 * doi:10.1016/j.jalgor.2003.12.001). So memory has a bound that no crowd moves, and holds no client. Of half a
 * million pairs in an hour, 5 % are counted one too many, and hardly one in 25,000 three; and who knows not the key
 * of the day, which the client's hash was made with, cannot choose whose counter to share.
 */
export function createTallies() {
    const tables = [new Uint16Array(SLOTS), new Uint16Array(SLOTS)];
    const count = (table, slot) => {
        const n = Math.min((table[slot] ?? 0) + 1, FULL);
        table[slot] = n;
        return n;
    };
    return {
        add(client, button = 0) {
            let hash = button | 0;
            for (let i = 0; i < CHARS; i++)
                hash = Math.imul(hash ^ client.charCodeAt(i), 0x01000193);
            let other = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
            for (let i = CHARS; i < 2 * CHARS; i++)
                other = Math.imul(other ^ client.charCodeAt(i), 0x01000193);
            return Math.min(count(tables[0], spread(hash)), count(tables[1], spread(other)));
        },
        clear() {
            for (const table of tables)
                table.fill(0);
        },
    };
}
/** The slot of a hash: its bits mixed first (the finaliser of MurmurHash3), for the low ones are the weakest. */
function spread(hash) {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
}
//# sourceMappingURL=tallies.js.map