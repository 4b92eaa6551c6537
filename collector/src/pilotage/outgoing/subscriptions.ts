import { randomBytes } from 'node:crypto'
import { parisDay } from '@monavis/shared/period'
import type { Language } from '../../http/language.ts'
import { addAuditEntry } from '../../store/audit.ts'
import type { Store } from '../../store/store.ts'
import {
  type Digest,
  deleteWatch,
  readWatchByToken,
  readWatches,
  type WatchRecord,
  writeWatch,
} from '../../store/watches.ts'

/** What an agent wants to be told of a démarche by mail. */
export type Wanted = Pick<WatchRecord, 'digest' | 'alerts'>

const NOTHING: Wanted = { digest: 'never', alerts: false }

export async function wantedBy({ db }: Store, person: number, demarche: number): Promise<Wanted> {
  const [watch] = await readWatches(db, { person, demarche })
  return watch ?? NOTHING
}

/** @param language the letters are written in @param at ms */
export async function want(
  store: Store,
  who: Pick<WatchRecord, 'person' | 'demarche'>,
  wanted: { digest: Digest; alerts: boolean },
  language: Language,
  at: number,
): Promise<void> {
  // From the next one on: not this morning's again.
  await writeWatch(store, { ...who, ...wanted, language, token: randomBytes(16), digestDay: parisDay(at) })
}

/** @param token as it stands in a letter @returns what it would end; undefined where it is over already */
export async function findByToken({ db }: Store, token: string): Promise<WatchRecord | undefined> {
  const bytes = Buffer.from(token, 'base64url')
  return bytes.length === 16 ? readWatchByToken(db, bytes) : undefined
}

/** Ends the letters of one agent about one démarche: whoever holds a letter may, without signing in. */
export async function unsubscribe(store: Store, watch: WatchRecord, at: number): Promise<void> {
  const { person, demarche } = watch
  const detail = JSON.stringify({ person, demarche })
  await addAuditEntry(store, { at, by: undefined, act: 'POST /pilotage/desabonnement/:token', detail })
  await store.writeTogether([deleteWatch(store, watch)])
}
