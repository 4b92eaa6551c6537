import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engines } from '../support/databases.ts'
import { anyActs, anyQuestion, anyStart } from './acts.ts'
import { compare } from './compare.ts'
import { carryOut, createSharedApp, goTo, setStage } from './stage.ts'

/** Fewer on PostgreSQL: what differs there is the sums of counts, not the formulas. */
const RUNS = { SQLite: 60, PostgreSQL: 15 }
/** No run begins after this; a failure is made smaller no longer. What fails tells its seed. */
const MAX_MS = 15_000

describe.each(engines)('scores on $name', (engine) => {
  it('are those of the votes that live, whatever was cast, edited, erased or ruled on', async () => {
    const app = await createSharedApp(engine)
    let run = 0
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        anyStart,
        anyActs,
        anyQuestion,
        anyActs,
        anyQuestion,
        async (start, acts, question, laterActs, laterQuestion) => {
          app.clock.set(new Date(start).toISOString())
          goTo(app, start)
          const stage = await setStage(app, run++)
          for (const act of acts) await carryOut(stage, act)
          await compare(stage, question)
          for (const act of laterActs) await carryOut(stage, act)
          await compare(stage, laterQuestion)
          compared++
        },
      ),
      { numRuns: RUNS[engine.name], interruptAfterTimeLimit: MAX_MS },
    )
    expect(compared).toBeGreaterThan(0)
  })
})
