import { hash } from 'node:crypto'
import { parisDay, startOfDay } from '@monavis/shared/period'
import { keepNewest } from '../../http/keep-newest.ts'
import { createClients } from '../../votes/client.ts'
import { createSuspicions } from '../../votes/suspicion.ts'

/** Supports of the day remembered at once: some twenty megabytes, whatever a crowd does. */
const MAX_SEEN = 200_000

/** What tells a client from others of its network, for a day: nothing that is asked of its browser. */
export interface Supporter {
  address: string
  /** As its browser says of itself. */
  userAgent: string | undefined
  acceptLanguage: string | undefined
}

/** Tells whose support counts. */
export interface Supporters {
  /**
   * Notes a support, and judges it.
   * - `counted`: the first of this client for this proposal today;
   * - `already`: not the first;
   * - `too-many`: from its address come more than a busy computer room would send. It is said, rather than passed over
   *   in silence: nobody is thanked for what does not count, and whoever comes back in an hour is counted.
   */
  judge(supporter: Supporter, proposal: number): 'counted' | 'already' | 'too-many'
  /** Forgets a support that could not be written: it may be tried again. */
  forget(supporter: Supporter, proposal: number): void
}

/**
 * Who has supported what is known to this memory alone, by a hash whose key is thrown away at midnight in Paris, and
 * forgotten then. Shared addresses are spared as for votes, by the same numbers (see {@link createSuspicions}); people
 * of one address are told apart by what their browser says of itself.
 * @param now clock, ms
 */
export function createSupporters(now: () => number): Supporters {
  const clientOf = createClients(now)
  const bursts = createSuspicions(now)
  const seen = new Map<string, true>()
  let day = Number.NaN

  /** Keyed like the client's own hash, which goes into it. */
  const keyOf = (client: string, { userAgent = '', acceptLanguage = '' }: Supporter, proposal: number) =>
    hash('sha512-256', JSON.stringify([client, userAgent, acceptLanguage, proposal]), 'base64url')
  const forgetYesterday = () => {
    const today = parisDay(now())
    if (today === day) return
    day = today
    seen.clear()
    // Also where nobody comes after midnight.
    const forget = () => {
      if (day !== today) return
      day = Number.NaN
      seen.clear()
    }
    setTimeout(forget, startOfDay(today + 1) - now()).unref()
  }
  return {
    judge(supporter, proposal) {
      forgetYesterday()
      const client = clientOf(supporter.address)
      const key = keyOf(client, supporter, proposal)
      if (seen.has(key)) return 'already'
      if (bursts.judge(client, { demarche: proposal, number: 1 })) return 'too-many'
      keepNewest(seen, key, true, MAX_SEEN)
      return 'counted'
    },
    forget(supporter, proposal) {
      seen.delete(keyOf(clientOf(supporter.address), supporter, proposal))
    },
  }
}
