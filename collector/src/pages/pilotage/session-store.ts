import { createHash } from 'node:crypto'
import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import { deleteSession, readSessionData, updateSession, writeSession } from '../../store/sessions.ts'
import type { Store } from '../../store/store.ts'

/** A working day: then one comes in again. */
export const SESSION_MS = 12 * 3_600_000

/** Of the id in the cookie: who reads the database can come in as nobody. */
export function sessionHash(id: string): Buffer {
  return createHash('sha256').update(id).digest()
}

/**
 * Sessions in the database, as the session library asks for them.
 * @param now clock, ms
 */
export function createSessionStore(store: Store, now: () => number): SessionStore {
  return {
    get: (id, callback) => {
      readSessionData(store.db, sessionHash(id), now()).then(
        (data) =>
          callback(null, data === undefined ? null : { ...(JSON.parse(data) as Session), isKept: true }),
        (error: unknown) => callback(error),
      )
    },
    set: (id, session, callback) => {
      const at = now()
      const { person, browser, isKept } = session
      const kept = { hash: sessionHash(id), person, browser, data: JSON.stringify(session) }
      const written = isKept
        ? updateSession(store, kept)
        : writeSession(store, { ...kept, at, expiresAt: at + SESSION_MS })
      written.then(() => callback(), callback)
    },
    destroy: (id, callback) => {
      deleteSession(store, sessionHash(id)).then(() => callback(), callback)
    },
  }
}
