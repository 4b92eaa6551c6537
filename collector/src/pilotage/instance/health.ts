import type { StoreSize } from '../../store/size.ts'
import { readBackupRecord } from '../../store/sqlite/backup.ts'
import type { Store } from '../../store/store.ts'
import type { TroubleKind } from '../../store/trouble.ts'

export interface HealthParts {
  store: Store
  /** As the settings have it. */
  databaseUrl: string
  version: string
  /** Votes that wait to be written. */
  queueLength: () => number
  /** When the service started, ms. */
  startedAt: number
}

/** How the service does, just now. */
export interface Health {
  /** What keeps the database from taking a vote. */
  trouble: TroubleKind | undefined
  /** Undefined: the database does not tell. */
  size: StoreSize | undefined
  queue: number
  /** Of the last backup, ms; undefined: not known here. */
  backupAt: number | undefined
  version: string
  node: string
  startedAt: number
}

export async function readHealth(parts: HealthParts): Promise<Health> {
  const { store, databaseUrl, version, queueLength, startedAt } = parts
  const trouble = (await store.check())?.kind
  const size = trouble === undefined ? await store.size() : undefined
  const file = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined
  const backupAt = file === undefined ? undefined : readBackupRecord(file)?.at
  return { trouble, size, queue: queueLength(), backupAt, version, node: process.version, startedAt }
}
