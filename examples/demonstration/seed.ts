import { callAdmin, importVotes, type Target } from '../replay/client.ts'
import { replayedVotes } from '../replay/votes.ts'
import { CLOSED_DEMARCHE, type DemonstrationDemarche, readDemarches, WITHOUT_BUTTON } from './demarches.ts'
import { indicatorsOf } from './indicators.ts'
import { pastEditions } from './past-editions.ts'
import { plantDoors } from './plant-doors.ts'

/** Of each démarche: all 1.37 million that were recorded take a minute. */
const MAX_VOTES = 400
/** Day of the values that are made up. */
const SAID_ON = '2026-06-30'

/**
 * Fills an empty collector with the demonstration: the results recorded of 150 real démarches under made-up names,
 * eight made-up editions, and what citizens say, propose and report there. Or ends what an interrupted start has begun: the ids are always the same. A collector that
 * holds any other démarche is left as it is.
 * @param maxVotes of each démarche; infinite for every vote that was recorded
 * @returns whether anything was added
 */
export async function seed(target: Target, now: number, maxVotes = MAX_VOTES): Promise<boolean> {
  const demarches = readDemarches()
  const { demarches: known } = (await callAdmin(target, '/api/v1/admin/demarches')) as {
    demarches: { id: number }[]
  }
  if (!known.every(({ id }) => demarches.some((one) => one.id === id))) return false
  const wanted = demarches.reduce((sum, { recorded }) => sum + Math.min(recorded.satisfaction.n, maxVotes), 0)
  if (known.length === demarches.length && (await countAnswers(target)) >= wanted) return false
  await plant(target, demarches, now, maxVotes)
  return true
}

/** Sends démarches, their past editions, what citizens say of them, and their votes, at most `maxVotes` of each. */
export async function plant(
  target: Target,
  demarches: readonly DemonstrationDemarche[],
  now: number,
  maxVotes: number,
): Promise<void> {
  await send(target, '/api/v1/admin/demarches/import', demarches.map(registered))
  for (const edition of pastEditions(demarches)) await send(target, '/api/v1/admin/editions/import', edition)
  await plantDoors(target, (demarche) => demarches.some(({ id }) => id === demarche))
  // Last: once they are all there, everything is.
  await importVotes(target, votesOf(demarches, now, maxVotes), () => {})
}

async function send(target: Target, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await callAdmin(target, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function registered(demarche: DemonstrationDemarche) {
  const { id, title, administration, ministere, listedFor, announcements } = demarche
  return {
    ...{ id, title, administration, ministere, announcements },
    essential: listedFor !== null,
    state: id === CLOSED_DEMARCHE ? 'closed' : 'open',
    indicators: indicatorsOf(demarche, SAID_ON),
    buttons: [{ number: 1, closed: id === WITHOUT_BUTTON }],
  }
}

async function countAnswers(target: Target): Promise<number> {
  const feed = await callAdmin(target, '/api/v1/observatoire?withheld=show')
  const { demarches } = feed as { demarches: { satisfaction: { n: number } }[] }
  return demarches.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0)
}

function* votesOf(demarches: readonly DemonstrationDemarche[], now: number, maxVotes: number) {
  for (const { recorded } of demarches) yield* replayedVotes(recorded, now, maxVotes)
}
