import { chmodSync, chownSync, existsSync, linkSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSchemaState } from '../migrations.ts'
import { connect } from '../store.ts'
import { type VerifyReport, verifyDatabase } from '../verify/verify-database.ts'
import { copyDatabase, damageOf, putInPlace, withPartial } from './copy.ts'
import { isInUse } from './in-use.ts'
import { makeFolder } from './sqlite-store.ts'

/** What became of it. */
export type RestoreOutcome =
  | {
      kind: 'restored'
      /** Where the former database is kept, if there was one. */
      former: string | undefined
      /** Absent where the backup is of an older release: the next start brings it forward. */
      report: VerifyReport | undefined
    }
  | { kind: 'in-use' }
  | { kind: 'already-there' }
  | { kind: 'newer'; migration: string }
  | { kind: 'damaged'; damage: string[] }

/**
 * Puts a backup in the place of a database, once it is known to be whole. The backup itself stays as it is.
 * @param force whether a database that is there may be set aside
 * @param stamp what its name gets
 * @throws {Error} when the backup is no database of this service, or a file cannot be written
 */
export async function restore(
  backup: string,
  target: string,
  { force, stamp }: { force: boolean; stamp: string },
): Promise<RestoreOutcome> {
  if (isInUse(target)) return { kind: 'in-use' }
  if (existsSync(target) && !force) return { kind: 'already-there' }
  makeFolder(dirname(target))
  return withPartial(target, async (partial) => {
    await copyDatabase(backup, partial)
    const checked = await check(partial)
    if (checked.kind !== 'sound') return checked
    giveToOwner(partial, target)
    // Again: checking took its time.
    if (isInUse(target)) return { kind: 'in-use' }
    const former = setAside(target, `${target}.${stamp}`)
    putInPlace(partial, target)
    return { kind: 'restored', former, report: checked.report }
  })
}

type Checked =
  | { kind: 'sound'; report: VerifyReport | undefined }
  | (RestoreOutcome & { kind: 'newer' | 'damaged' })

async function check(path: string): Promise<Checked> {
  const damage = damageOf(path)
  if (damage.length > 0) return { kind: 'damaged', damage }
  const url = `sqlite:${path}`
  const { db, engine } = await connect(url)
  const { pending, unknown } = await readSchemaState(db, engine).finally(() => db.destroy())
  if (unknown !== undefined) return { kind: 'newer', migration: unknown }
  if (pending !== undefined) return { kind: 'sound', report: undefined }
  const [report] = await verifyDatabase(url)
  return report && report.damage.length > 0
    ? { kind: 'damaged', damage: report.damage }
    : { kind: 'sound', report }
}

/**
 * Keeps a database under another name, and leaves nothing that a new one would take for its own log.
 * @returns that name, undefined when there was no database
 */
function setAside(path: string, name: string): string | undefined {
  for (const end of ['-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, name + end)
  if (!existsSync(path)) return undefined
  // Linked, not moved: at no instant does the service that may be started find no database, and make a new one.
  linkSync(path, name)
  return name
}

/** Restored by root, a file must still open for the service: it goes to whoever has what it replaces. */
function giveToOwner(path: string, target: string): void {
  const isThere = existsSync(target)
  const { uid, gid, mode } = statSync(isThere ? target : dirname(target))
  if (process.getuid?.() === 0) chownSync(path, uid, gid)
  if (isThere) chmodSync(path, mode & 0o777)
}
