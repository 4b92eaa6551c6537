import { promisify } from 'node:util'
import type { Session } from 'fastify'
import { describe, expect, it } from 'vitest'
import { signIn } from '../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { deleteOtherSessionsOf, readSessionsOf } from '../../store/sessions.ts'
import { createSessionStore, sessionHash } from './session-store.ts'

describe.each(engines)('the sessions of agents on $name', (engine) => {
  it('keep what changes in them, and stay ended where they were ended meanwhile', async () => {
    const { store, clock } = await createTestApp(engine)
    const { person } = await signIn(store, clock())
    const endAll = () => deleteOtherSessionsOf(store, person, sessionHash('none'))
    await endAll()
    const sessions = createSessionStore(store, clock)
    const get = promisify(sessions.get.bind(sessions))
    const set = promisify(sessions.set.bind(sessions))
    await set('one', { person } as Session)
    const read = (await get('one')) as unknown as Session
    await set('one', { ...read, lang: 'en' } as Session)
    expect(await get('one')).toMatchObject({ person, lang: 'en' })
    // Somebody else ends it while a form of it is on its way.
    await endAll()
    await set('one', { ...read, notice: 'saved' } as Session)
    expect(await readSessionsOf(store.db, person, clock())).toEqual([])
    expect(await get('one')).toBeNull()
  })
})
