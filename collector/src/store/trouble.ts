/** Why a database does not do its work, as whoever runs it would say it. */
export type TroubleKind =
  | 'disk-full'
  | 'read-only'
  | 'disk-error'
  | 'locked'
  | 'unreachable'
  | 'slow'
  | 'failed'

export interface Trouble {
  kind: TroubleKind
  /** What the database or its driver said. */
  cause: unknown
}

/** The way to the database has failed, not the database: it may not even have heard the question. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
  readonly code = 'UNREACHABLE'
}

/** The database has said nothing in the time it had. It may still do what it was asked. */
export class SlowError extends Error {
  override name = 'SlowError'
  readonly code = 'SLOW'
}

const KINDS: [RegExp, TroubleKind][] = [
  // SQLite, primary result codes with what follows them: SQLITE_READONLY_DIRECTORY is read-only too.
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'locked'],
  [/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN)/, 'disk-error'],
  [/^SQLITE_NOMEM/, 'failed'],
  // PostgreSQL, codes and classes of appendix A of its manual.
  [/^53100$/, 'disk-full'],
  // A standby, or a database set read-only.
  [/^25006$/, 'read-only'],
  // Its files, or a damaged one.
  [/^(58...|XX00[12])$/, 'disk-error'],
  // A lock not had in time, a statement or transaction not ended in time, a deadlock.
  [/^(55P03|57014|40...|25P0[34])$/, 'locked'],
  // Stopping, starting, too many connections, a broken one; nobody is let in any more, or the database is gone.
  [/^(57P..|53300|08...|28...|3D000)$/, 'unreachable'],
  // Out of memory, or of what else a server runs on.
  [/^53...$/, 'failed'],
  [/^UNREACHABLE$/, 'unreachable'],
  [/^SLOW$/, 'slow'],
]

/**
 * Whether it is the database that has failed, and why; undefined where the fault is ours: a query it does not
 * understand, a row it must refuse, a mistake in the code around it.
 */
export function troubleOf(error: unknown): TroubleKind | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return KINDS.find(([pattern]) => pattern.test(code))?.[1]
}

/** The same of what must be trouble, whoever is at fault: no vote can be taken. */
export function asTrouble(cause: unknown): Trouble {
  return { kind: troubleOf(cause) ?? 'failed', cause }
}
