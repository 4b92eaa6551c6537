import type { Found } from './found.ts'
import type { Part } from './pull.ts'
import type { Shelf } from './shelf.ts'
import { openSource } from './source.ts'

const NOT_FOUND = 404

/** What a collector of an older release does not publish: there it is empty, and nothing went wrong. */
export async function openOptional<T>(
  shelf: Shelf,
  name: string,
  address: string,
  read: (found: Found) => T,
  empty: T,
): Promise<Part<T>> {
  const source = await openSource(shelf, name, address, read)
  return {
    get value() {
      return source.value ?? empty
    },
    async pull(stopping) {
      const asked = await source.ask(stopping)
      if (asked.ok) {
        if (asked.isNew) await asked.keep()
        return asked
      }
      const { failure } = asked
      const isAbsent = failure.code === 'refused' && failure.status === NOT_FOUND
      return isAbsent ? { ok: true, isNew: false } : asked
    },
  }
}
