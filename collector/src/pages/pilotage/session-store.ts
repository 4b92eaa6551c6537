import { createHash } from 'node:crypto'
import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import { deleteSession, readSessionData, writeSession } from '../../store/sessions.ts'
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
        (data) => callback(null, data === undefined ? null : (JSON.parse(data) as Session)),
        (error: unknown) => callback(error),
      )
    },
    set: (id, session, callback) => {
      const at = now()
      const { person, browser } = session
      const data = JSON.stringify(session)
      writeSession(store, {
        hash: sessionHash(id),
        person,
        browser,
        data,
        at,
        expiresAt: at + SESSION_MS,
      }).then(() => callback(), callback)
    },
    destroy: (id, callback) => {
      deleteSession(store, sessionHash(id)).then(() => callback(), callback)
    },
  }
}
