import { parisDay } from '@monavis/shared/period'
import type { ButtonRecord } from '../store/demarches.ts'
import { addOriginsSeen, type OriginSeen } from '../store/origins-seen.ts'
import { repeatedly } from '../store/repeatedly.ts'
import type { Store } from '../store/store.ts'

/** Origins kept a button, accepted and refused together: enough to see what is wrong, no more. */
const MAX_ORIGINS_A_BUTTON = 20
/** How often what was seen is written down. */
const WRITE_EVERY_MS = 2_000
/** Between two writes, what a crowd of forged origins can make us remember. */
const MAX_REMEMBERED = 2_000
const MAX_ORIGIN_CHARS = 300

/** Judges where votes come from, and remembers it for the porteur. */
export interface Origins {
  /**
   * Whether a vote for this button may come from there. The service's own pages and requests that name no
   * origin (no browser, or the same one) pass; `null` (sandboxed, file) does not.
   * @param origin the `Origin` header
   */
  accepts(button: ButtonRecord, origin: string | undefined): boolean
  /** Writes down what was seen, now. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Whether a button takes votes from there: from anywhere where it names no origin; never from `null`. */
export function isListed({ origins }: Pick<ButtonRecord, 'origins'>, origin: string): boolean {
  return origin !== 'null' && (origins.length === 0 || origins.includes(origin))
}

/**
 * @param ownOrigin of the service
 * @param onError told when what was seen could not be written; it is tried again
 */
export function createOrigins(
  store: Store,
  ownOrigin: string,
  now: () => number,
  onError: (error: unknown) => void,
): Origins {
  let seen = new Map<string, OriginSeen>()

  const remember = (button: ButtonRecord, origin: string, isAccepted: boolean) => {
    const key = `${button.demarche}/${button.number}/${origin}`
    let one = seen.get(key)
    if (!one) {
      if (seen.size >= MAX_REMEMBERED || origin.length > MAX_ORIGIN_CHARS) return
      one = { demarche: button.demarche, button: button.number, origin, accepted: 0, refused: 0, lastDay: 0 }
      seen.set(key, one)
    }
    one.lastDay = parisDay(now())
    if (isAccepted) one.accepted++
    else one.refused++
  }

  const write = async () => {
    if (seen.size === 0) return
    const batch = seen
    seen = new Map()
    try {
      await addOriginsSeen(store, [...batch.values()], MAX_ORIGINS_A_BUTTON)
    } catch (error) {
      for (const [key, one] of batch) seen.set(key, merge(one, seen.get(key)))
      throw error
    }
  }
  // Whoever has waited for a run reads what was seen before it.
  const writing = repeatedly(WRITE_EVERY_MS, write, onError)

  return {
    accepts(button, origin) {
      if (!origin || origin === ownOrigin) return true
      const isAccepted = isListed(button, origin)
      remember(button, origin, isAccepted)
      return isAccepted
    },
    flush: writing.run,
    close: async () => {
      await writing.run()
      await writing.close()
    },
  }
}

function merge(one: OriginSeen, later: OriginSeen | undefined): OriginSeen {
  if (!later) return one
  return { ...later, accepted: one.accepted + later.accepted, refused: one.refused + later.refused }
}
