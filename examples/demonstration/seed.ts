import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { callAdmin, importVotes, type Target } from '../replay/client.ts'
import { type Recorded, readRecorded } from '../replay/recorded.ts'
import { replayedVotes } from '../replay/votes.ts'

/** A made-up démarche. Its opinions are shaped like those recorded for a real one, whose number is `like`. */
interface DemonstrationDemarche {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  like?: number
}

/** The démarche that the example carries the tag of. */
export const TAGGED_DEMARCHE = 1617

/** It lacks one answer to be published: whoever tries the demonstration gives it. */
const TAGGED_RESULTS: Recorded = {
  demarche: TAGGED_DEMARCHE,
  satisfaction: { n: 99, mark: (5 * 160) / 99 },
  satisfactionLast3Months: { n: 40, mark: (5 * 66) / 40 },
  comprehension: { n: 80, mark: (2.5 * 260) / 80 },
  reachability: { n: 0, mark: 0 },
  contactSatisfaction: { n: 0, mark: 0 },
  autonomy: { n: 60, mark: (10 * 45) / 60 },
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Fills an empty collector with the demonstration démarches and their opinions, or ends what an interrupted start
 * has begun: the ids are always the same. A collector that holds any other démarche is left as it is.
 * @returns whether anything was added
 */
export async function seed(target: Target, now: number): Promise<boolean> {
  const demarches: DemonstrationDemarche[] = JSON.parse(readFileSync(here('demarches.json'), 'utf8'))
  const votes = [...demonstrationVotes(demarches, now)]
  const { demarches: known } = (await callAdmin(target, '/api/v1/admin/demarches')) as {
    demarches: { id: number }[]
  }
  if (!known.every(({ id }) => demarches.some((one) => one.id === id))) return false
  if (known.length === demarches.length && (await countAnswers(target)) >= votes.length) return false
  await callAdmin(target, '/api/v1/admin/demarches/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demarches.map(({ like: _, ...demarche }) => demarche)),
  })
  await importVotes(target, votes.values(), () => {})
  return true
}

async function countAnswers(target: Target): Promise<number> {
  const feed = await callAdmin(target, '/api/v1/observatoire?withheld=show')
  const { demarches } = feed as { demarches: { satisfaction: { n: number } }[] }
  return demarches.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0)
}

function* demonstrationVotes(demarches: readonly DemonstrationDemarche[], now: number) {
  const recorded = new Map(
    readRecorded(here('../data/observatoire-2026-08.csv')).map((line) => [line.demarche, line]),
  )
  for (const { id, like } of demarches) {
    const results = like === undefined ? TAGGED_RESULTS : recorded.get(like)
    if (!results) throw new Error(`démarche ${id} is like ${like}, of which nothing was recorded`)
    yield* replayedVotes({ ...results, demarche: id }, now)
  }
}
