import type { Failure } from '../knowledge.ts'
import { ask, failureOf } from './ask.ts'
import { Found } from './found.ts'
import type { Kept, Shelf } from './shelf.ts'

/** One public address of the collector, and the last good answer it gave. */
export interface Source<T> {
  /** Null until there was one. */
  readonly value: T | null
  /** When the last good answer was given, or said to be unchanged; null without one. */
  readonly confirmedAt: Date | null
  /** Asks for it; what is new is held back until it is kept. */
  ask(stopping: AbortSignal): Promise<Asked<T>>
}

export type Asked<T> =
  /** What it says now; `keep` makes of it the last good answer. */
  { ok: true; isNew: boolean; value: T; keep(): Promise<void> } | { ok: false; failure: Failure }

/**
 * @param name of the file on the shelf
 * @param read throws what {@link failureOf} knows
 */
export async function openSource<T>(
  shelf: Shelf,
  name: string,
  address: string,
  read: (found: Found) => T,
): Promise<Source<T>> {
  const parse = (body: string) => read(new Found(JSON.parse(body)))
  let last = await restore(shelf, name, address, parse)

  return {
    get value() {
      return last?.value ?? null
    },
    get confirmedAt() {
      return last?.confirmedAt ?? null
    },
    async ask(stopping) {
      const answer = await ask(address, last?.kept.etag ?? null, stopping)
      if (answer.outcome === 'failed') return { ok: false, failure: answer.failure }
      if (answer.outcome === 'same' && last) {
        const same = last
        const keep = async () => {
          last = { ...same, confirmedAt: new Date() }
          await shelf.confirm(name, last.confirmedAt)
        }
        return { ok: true, isNew: false, value: same.value, keep }
      }
      if (answer.outcome === 'same') throw new Error(`${address} is unchanged, and was never read`)
      try {
        const value = parse(answer.body)
        const keep = async () => {
          const confirmedAt = new Date()
          // First: what a full disk does not keep is asked for again.
          await shelf.keep(name, address, { ...answer, confirmedAt })
          last = { kept: answer, value, confirmedAt }
        }
        return { ok: true, isNew: true, value, keep }
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      }
    },
  }
}

interface Last<T> {
  kept: Kept
  value: T
  confirmedAt: Date
}

async function restore<T>(
  shelf: Shelf,
  name: string,
  address: string,
  parse: (body: string) => T,
): Promise<Last<T> | null> {
  const found = await shelf.read(name, address)
  if (!found) return null
  try {
    const { confirmedAt, ...kept } = found
    return { kept, value: parse(kept.body), confirmedAt }
  } catch (error) {
    // Kept by another version of this site: it is asked for anew.
    failureOf(error)
    return null
  }
}
