import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import type { Mailer } from '../mailer.ts'

/** What all that goes out is made of. */
export interface OutgoingParts {
  store: Store
  registry: Registry
  /** Undefined: no letter is written. */
  mailer: Mailer | undefined
  publicUrl: string
  /** Answers that a mark rests on before it is compared. */
  publishFrom: number
  /** Clock, ms. */
  now: () => number
}
