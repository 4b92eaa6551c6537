import type { Edition, Failure, Knowledge } from '../knowledge.ts'
import { type Announced, type Frozen, readAnnounced, readDifference, readFrozen } from './editions.ts'
import type { Part } from './pull.ts'
import type { Shelf } from './shelf.ts'
import { openSource, type Source } from './source.ts'

type Editions = Pick<Knowledge, 'editions' | 'difference'>

/**
 * The published editions. Each revision is read once, for good; the list that announces it is kept only once all
 * that it announces was read, so that the site goes from one whole set of editions to the next.
 */
export async function openEditions(shelf: Shelf, api: string): Promise<Part<Editions>> {
  const revisions = new Map<string, Source<Frozen>>()
  const revisionOf = async ({ name, revision }: Announced) => {
    const path = `${name}/${revision}`
    const known = revisions.get(path)
    if (known) return known
    const file = `edition-${name}-${revision}`
    const source = await openSource(shelf, file, `${api}/editions/${path}`, readFrozen)
    revisions.set(path, source)
    return source
  }
  const differenceOf = ({ name }: Announced) =>
    openSource(shelf, 'difference', `${api}/editions/${name}/difference`, readDifference)

  const list = await openSource(shelf, 'editions', `${api}/editions`, readAnnounced)
  let value = await restored(list.value ?? [], revisionOf, differenceOf)

  return {
    get value() {
      return value
    },
    async pull(stopping) {
      const announced = await list.ask(stopping)
      if (!announced.ok) return announced
      if (!announced.isNew && value.editions.length === announced.value.length)
        return { ok: true, isNew: false }
      // What is published stays so.
      const before = value.editions.length
      const received = announced.value.length
      if (received < before) return { ok: false, failure: { code: 'partial', received, before } }
      const editions: Edition[] = []
      for (const one of announced.value) {
        const source = await revisionOf(one)
        const failure = source.value ? null : await take(source, stopping)
        if (failure) return { ok: false, failure }
        if (source.value) editions.push({ ...one, ...source.value })
      }
      const [newest] = announced.value
      const difference = newest && editions.length > 1 ? await differenceOf(newest) : null
      const failure = difference && (await take(difference, stopping))
      if (failure) return { ok: false, failure }
      await announced.keep()
      value = { editions, difference: difference?.value ?? null }
      return { ok: true, isNew: true }
    },
  }
}

/** Asks for what is not known yet, and keeps it. @returns what went wrong */
async function take(source: Source<unknown>, stopping: AbortSignal): Promise<Failure | null> {
  const asked = await source.ask(stopping)
  if (!asked.ok) return asked.failure
  await asked.keep()
  return null
}

/** What was known at the end of the run before: whole, or nothing where a file is missing. */
async function restored(
  list: readonly Announced[],
  revisionOf: (one: Announced) => Promise<Source<Frozen>>,
  differenceOf: (one: Announced) => Promise<Source<Knowledge['difference']>>,
): Promise<Editions> {
  const editions: Edition[] = []
  for (const one of list) {
    const { value } = await revisionOf(one)
    if (!value) return { editions: [], difference: null }
    editions.push({ ...one, ...value })
  }
  const [newest] = list
  const difference = newest && editions.length > 1 ? (await differenceOf(newest)).value : null
  return { editions, difference }
}
