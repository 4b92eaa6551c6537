import { describe, expect, it } from 'vitest'
import { engines } from '../support/databases.ts'
import { fuzz } from './fuzz.ts'

/** The same requests on each run; `npx pnpm@12 fuzz` sends others, and more of them. */
const SEED = 20_261_121
const REQUESTS = 1_500
/** Some seconds on a quiet machine; each request has its own limit, beyond which it hangs. */
const LONGEST_MS = 180_000

describe.each(engines)('generated requests on $name', (engine) => {
  it(
    `are answered, all ${REQUESTS} of seed ${SEED}, and leave nothing that breaks a limit`,
    async () => {
      const { byStatus, votes } = await fuzz(await engine.freshUrl(), REQUESTS, SEED)
      console.info(`${engine.name}, --seed ${SEED}:`, byStatus)
      // Not all of them turned away at the door.
      for (const status of ['200', '201', '204', '400', '401', '404', '405', '409', '415']) {
        expect(byStatus[status], status).toBeGreaterThan(0)
      }
      expect(votes).toBeGreaterThan(0)
    },
    LONGEST_MS,
  )
})
