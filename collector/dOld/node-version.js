/**
 * Imported for its effect, first, by each program: it ends an older Node with a word, before anything loads SQLite,
 * whose binary would end it without one.
 */
const OLDEST_NODE = 22;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    process.stderr.write(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.\n`);
    process.exit(1);
}
export {};
//# sourceMappingURL=node-version.js.map