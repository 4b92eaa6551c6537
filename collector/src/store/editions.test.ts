import { createHash } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import {
  addRemark,
  type EditionRecord,
  insertEdition,
  readEditionContent,
  readEditions,
  readRemarks,
  stepEdition,
} from './editions.ts'
import { openStore, type Store } from './store.ts'

const KEY = { edition: '2026-T3', revision: 1 }
const frozen = (text: string) => {
  const body = Buffer.from(text)
  return { body, digest: createHash('sha256').update(body).digest(), frozenAt: 1, method: '1.0' }
}

describe.each(engines)('editions of $name', ({ migratedUrl }) => {
  /** Two processes on one database. */
  const openTwo = async () => {
    const url = await migratedUrl()
    const one = await openStore(url)
    onTestFinished(() => one.close())
    const other = await openStore(url)
    onTestFinished(() => other.close())
    return [one, other] as const
  }
  const insert = (store: Store, text: string) => {
    const { body, ...rest } = frozen(text)
    const state = { imported: false, reason: null, note: null, state: 'draft', embargoUntil: null } as const
    return insertEdition(store, { ...KEY, ...rest, ...state }, body)
  }
  const read = async (store: Store): Promise<EditionRecord> => {
    const [record] = await readEditions(store.db)
    if (!record) throw new Error('no edition')
    return record
  }
  const isWhole = async (store: Store) => {
    const content = await readEditionContent(store.db, KEY)
    return createHash('sha256')
      .update(content)
      .digest()
      .equals((await read(store)).digest)
  }

  it('are made once, by one of two processes, whole', async () => {
    const stores = await openTwo()
    const made = await Promise.all(stores.map((store, i) => insert(store, `content ${i}`)))
    expect(made.toSorted()).toEqual([false, true])
    expect(await isWhole(stores[0])).toBe(true)
  })

  it('are stepped by one of those who have read the same, and hold what that one froze', async () => {
    const stores = await openTwo()
    await insert(stores[0], 'first')
    for (let round = 0; round < 20; round++) {
      const record = await read(stores[0])
      const draft = { state: 'draft', embargoUntil: null } as const
      const stepped = await Promise.all([
        stepEdition(stores[0], record, draft, frozen(`a ${round}`)),
        // Two that freeze the same bytes are two still.
        stepEdition(stores[1], record, draft, frozen(`a ${round}`)),
        stepEdition(stores[1], record, draft, frozen(`b ${round}`)),
        stepEdition(stores[0], record, { state: 'embargo', embargoUntil: 5 }),
      ])
      expect(stepped.filter(Boolean)).toHaveLength(1)
      expect(await isWhole(stores[1])).toBe(true)
      expect((await read(stores[1])).state).toBe(stepped[3] ? 'embargo' : 'draft')
    }
  })

  it('take remarks in review, and in the order they came', async () => {
    const [store] = await openTwo()
    await insert(store, 'first')
    const remark = (body: string) =>
      addRemark(store, KEY, { ministere: 'Intérieur', body, at: 1_800_000_000_000 })
    expect(await remark('too early')).toBe(false)
    await stepEdition(store, await read(store), { state: 'review', embargoUntil: null })
    expect([await remark('one'), await remark('two')]).toEqual([true, true])
    await stepEdition(store, await read(store), { state: 'embargo', embargoUntil: 1 })
    expect(await remark('too late')).toBe(false)
    expect(await readRemarks(store.db, KEY.edition)).toEqual(
      ['one', 'two'].map((body) => ({ revision: 1, ministere: 'Intérieur', body, at: 1_800_000_000_000 })),
    )
  })

  it('refuse states that cannot be', async () => {
    const [store] = await openTwo()
    await insert(store, 'first')
    const record = await read(store)
    for (const [state, embargoUntil] of [
      ['embargo', null],
      ['draft', 5],
    ] as const) {
      await expect(stepEdition(store, record, { state, embargoUntil })).rejects.toThrow()
    }
    const { body, ...rest } = frozen('second')
    const second = { ...record, ...rest, revision: 2, reason: null }
    await expect(insertEdition(store, second, body)).rejects.toThrow()
  })
})
