import { callAdmin, importVotes, sendAdmin, type Target } from '../replay/client.ts'
import { replayedVotes } from '../replay/votes.ts'
import {
  ARCHIVED_DEMARCHE,
  CLOSED_DEMARCHE,
  type DemonstrationDemarche,
  readDemarches,
  WITHOUT_BUTTON,
} from './demarches.ts'
import { indicatorsOf } from './indicators.ts'
import { hasOwnEdition, lastClosedQuarter, publishEdition } from './newest-edition.ts'
import { pastEditions } from './past-editions.ts'
import { plantDoors } from './plant-doors.ts'

/** Of each démarche: enough for a mark of its quarter too; all 1.37 million that were recorded take a minute. */
const MAX_VOTES = 1_000
/** Day of the values that are made up. */
const SAID_ON = '2026-06-30'

/**
 * Fills an empty collector with the demonstration: the results recorded of 150 real démarches under made-up names,
 * eight made-up editions, the edition of the last quarter that is over, frozen by the collector itself, and what
 * citizens say, propose and report there. Or ends what an interrupted start has begun: the ids are always the same. A
 * collector that holds any other démarche is left as it is.
 * @param maxVotes of each démarche; infinite for every vote that was recorded
 * @returns whether anything was added
 */
export async function seed(target: Target, now: number, maxVotes = MAX_VOTES): Promise<boolean> {
  const demarches = readDemarches()
  const { demarches: known } = (await callAdmin(target, '/api/v1/admin/demarches')) as {
    demarches: { id: number }[]
  }
  if (!known.every(({ id }) => demarches.some((one) => one.id === id))) return false
  if (known.length === demarches.length && (await hasOwnEdition(target))) return false
  await plant(target, demarches, now, maxVotes)
  return true
}

/**
 * Sends démarches, their past editions, what citizens say of them, and their votes, at most `maxVotes` of each; then
 * publishes what they add up to.
 */
export async function plant(
  target: Target,
  demarches: readonly DemonstrationDemarche[],
  now: number,
  maxVotes: number,
): Promise<void> {
  const newest = lastClosedQuarter(now)
  await sendAdmin(target, '/api/v1/admin/demarches/import', demarches.map(registered))
  for (const past of pastEditions(demarches).filter(({ edition }) => edition < newest))
    await sendAdmin(target, '/api/v1/admin/editions/import', past)
  await plantDoors(target, (demarche) => demarches.some(({ id }) => id === demarche))
  await importVotes(target, votesOf(demarches, now, maxVotes), () => {})
  // Last: once it is there, everything is.
  await publishEdition(target, newest)
}

const STATES = new Map([
  [CLOSED_DEMARCHE, 'closed'],
  [ARCHIVED_DEMARCHE, 'archived'],
])

function registered(demarche: DemonstrationDemarche) {
  const { id, title, administration, ministere, listedFor, announcements } = demarche
  return {
    ...{ id, title, administration, ministere, announcements },
    essential: listedFor !== null,
    state: STATES.get(id) ?? 'open',
    indicators: indicatorsOf(demarche, SAID_ON),
    buttons: [{ number: 1, closed: id === WITHOUT_BUTTON }],
  }
}

function* votesOf(demarches: readonly DemonstrationDemarche[], now: number, maxVotes: number) {
  for (const { id, recorded } of demarches) {
    // Nobody votes where nothing is left; the made-up editions alone know it.
    if (id !== ARCHIVED_DEMARCHE) yield* replayedVotes(recorded, now, maxVotes)
  }
}
