import { DatabaseError } from 'pg';
/** Primary result codes, with what follows them: `SQLITE_READONLY_DIRECTORY` is read-only too. */
const SQLITE_KINDS = [
    [/^SQLITE_FULL/, 'disk-full'],
    [/^SQLITE_(READONLY|PERM|AUTH)/, 'read-only'],
    [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'locked'],
    [/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN)/, 'disk-error'],
];
export function sqliteTrouble(cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { kind: SQLITE_KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'failed', cause };
}
/** Codes and classes of PostgreSQL, appendix A of its manual. */
const POSTGRES_KINDS = [
    [/^53100/, 'disk-full'],
    // A standby, or a database set read-only.
    [/^25006/, 'read-only'],
    [/^58/, 'disk-error'],
    // A lock not had in time, a statement not ended in time, a deadlock.
    [/^(55P03|57014|40P01)/, 'locked'],
    // Stopping, starting, too many connections, a broken one.
    [/^(57P|53300|08)/, 'unreachable'],
];
/** What PostgreSQL itself did not say, the way to it did. */
export function postgresTrouble(cause) {
    if (!(cause instanceof DatabaseError))
        return { kind: 'unreachable', cause };
    return { kind: POSTGRES_KINDS.find(([pattern]) => pattern.test(cause.code ?? ''))?.[1] ?? 'failed', cause };
}
//# sourceMappingURL=trouble.js.map