import { join } from 'node:path'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { sql } from 'kysely'
import type { ImportedVote } from '../../collector/src/store/commit/import.ts'
import { newVoteId } from '../../collector/src/store/ids.ts'
import { packAnswers } from '../../collector/src/store/packing.ts'
import { openStore, type Store } from '../../collector/src/store/store.ts'
import { signIn } from '../support/agents.ts'
import { startCollector, using, withFolder } from './collector.ts'
import { withPostgres } from './postgres.ts'

/** How long a page may take on the server, ms: the median of its answers. */
const BUDGET_MS = 50
const ASKED = 20
const WARM_UP = 3
/** Of the votes, one in so many has a comment. */
const A_COMMENT_IN = 10
const DAYS = 365
const DAY_MS = 86_400_000
/** Votes in one transaction. */
const BATCH = 20_000
const DEMARCHE = 1
const HOME = `/pilotage/demarches/${DEMARCHE}`
/** What is typed, and no link leads to. */
const TYPED = [
  `${HOME}/commentaires?q=pi%C3%A8ce`,
  `${HOME}/commentaires?q=recommencer+quatre`,
  `${HOME}?from=2026-01-01&to=2026-06-30`,
]

/** The pages of one démarche that holds so many votes, and a tenth as many comments, on both engines. */
export async function benchPilotage(votes: number): Promise<void> {
  const slow = await withFolder((folder) =>
    benchEngine('SQLite', `sqlite:${join(folder, 'monavis.sqlite')}`, votes),
  )
  await withPostgres(async (freshUrl) => {
    slow.push(...(await benchEngine('PostgreSQL', await freshUrl(), votes)))
  })
  if (slow.length > 0) throw new Error(`slower than ${BUDGET_MS} ms: ${slow.join(', ')}`)
}

/** @returns the pages that are too slow */
async function benchEngine(name: string, databaseUrl: string, votes: number): Promise<string[]> {
  await using(await startCollector(databaseUrl, 1, []), async () => {})
  const store = await openStore(databaseUrl)
  const begin = performance.now()
  await fill(store, votes)
  const seconds = Math.round((performance.now() - begin) / 1000)
  const { cookie } = await signIn(store, Date.now(), {
    isAdmin: true,
    mandates: [{ role: 'manager', over: { demarche: DEMARCHE } }],
  })
  await store.close()
  const count = votes.toLocaleString('en')
  console.info(
    `\nThe pilotage of one démarche of ${count} votes on ${name}, filled in ${seconds} s: ms of ${ASKED} answers, ${BUDGET_MS} allowed`,
  )
  return using(await startCollector(databaseUrl, 0), async ({ url }) => {
    const rows = new Map<string, { median: number; slowest: number }>()
    for (const address of await findPages(url, cookie))
      rows.set(address, await timePage(url + address, cookie))
    console.table(
      Object.fromEntries(
        [...rows].map(([address, { median, slowest }]) => [
          address,
          { median: median.toFixed(1), slowest: slowest.toFixed(1) },
        ]),
      ),
    )
    return [...rows].flatMap(([address, { median }]) => (median > BUDGET_MS ? [`${address} (${name})`] : []))
  })
}

const COMMENTS = [
  'Très simple, merci.',
  'La page se ferme, on ne sait pas si la demande est partie.',
  'Il a fallu recommencer trois fois, puis appeler, avant de savoir quelle pièce manquait au dossier.',
]
const ANSWERS = [
  {},
  {},
  { comprehension: 5, contact_tried: [17] },
  { comprehension: 7, contact_tried: [9, 12] },
] as const

/** Spread over a year until now. */
async function fill(store: Store, votes: number): Promise<void> {
  const start = Date.now() - DAYS * DAY_MS
  const answers = ANSWERS.map((one) => packAnswers(one as object))
  for (let made = 0; made < votes; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, votes - made) }, (_, i): ImportedVote => {
      const n = made + i
      const at = Math.floor(start + (n / votes) * DAYS * DAY_MS)
      const packed = answers[n % answers.length]
      if (!packed) throw new Error('four answers')
      return {
        ...packed,
        id: newVoteId(at),
        demarche: DEMARCHE,
        button: 1,
        at,
        satisfaction: ((n % 3) + 1) as Satisfaction,
        // Not two of them alike, as in life.
        comment: n % A_COMMENT_IN === 0 ? `${COMMENTS[(n / A_COMMENT_IN) % 3]} Dossier ${n}.` : '',
        other: '',
      }
    })
    await store.importVotes(batch)
  }
  await store.settleCounts()
  // As it does by itself within a minute of so many new rows: until then it knows nothing of them, and reads all.
  if (store.engine === 'postgres') await sql`vacuum analyze`.execute(store.db)
}

/**
 * The agents' own first page, every page of the démarche that a link leads to, one of each kind, and {@link TYPED}.
 * @throws {Error} where the démarche has none
 */
async function findPages(url: string, cookie: string): Promise<string[]> {
  const pages: string[] = []
  const seen = new Set<string>()
  const waiting = ['/pilotage', HOME, ...TYPED]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address)
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await fetch(url + address, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) {
      // Of a download, not all of it.
      await answer.body?.cancel()
      continue
    }
    pages.push(address)
    for (const [, href = ''] of (await answer.text()).matchAll(/ href="([^"#]*)/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), url + address)
      if (`${target.pathname}/`.startsWith(`${HOME}/`)) waiting.push(target.pathname + target.search)
    }
  }
  if (!pages.includes(HOME)) throw new Error(`there is no page at ${HOME}`)
  return pages
}

/** The same for pages that only another number, day or word tells apart. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://pilotage')
  const path = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '*')
  return `${path}?${[...searchParams.keys()].toSorted()}`
}

async function timePage(address: string, cookie: string): Promise<{ median: number; slowest: number }> {
  const times: number[] = []
  for (let i = 0; i < WARM_UP + ASKED; i++) {
    const begin = performance.now()
    await (await fetch(address, { headers: { cookie } })).text()
    if (i >= WARM_UP) times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  return { median: times[ASKED >> 1] ?? Number.NaN, slowest: times.at(-1) ?? Number.NaN }
}
