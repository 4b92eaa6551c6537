import { openStore } from '@monavis/collector'
import { ERASED } from '../faults/decode-vote.ts'
import { readTables } from '../faults/read-tables.ts'
import { recount } from '../faults/recount.ts'

/** What no text may hold: control characters but tab and line feed, direction overrides. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u

/** Everything in a database that breaks a limit, or a count that is not its votes; worked out from rows alone. */
export async function faultsInDatabase(url: string): Promise<{ faults: string[]; votes: number }> {
  const store = await openStore(url)
  try {
    const { db } = store
    const faults: string[] = []
    const expect = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
    const within = (n: number, min: number, max: number) => Number.isInteger(n) && n >= min && n <= max

    const votes = await db.selectFrom('vote').selectAll().execute()
    for (const vote of votes) {
      const id = vote.id.toString('hex')
      expect(/^.{12}7.{3}[89ab].{15}$/.test(id), `vote ${id} is no UUIDv7`)
      if (vote.state === ERASED) continue
      expect(within(vote.demarche, 1, 999_999_999) && within(vote.button, 1, 9_999), `place of vote ${id}`)
      expect(
        within(vote.satisfaction, 1, 3) && within(vote.locale, 0, 4) && within(vote.source, 0, 4),
        `vote ${id}`,
      )
      expect(vote.at >= 0 && vote.at <= Date.now(), `instant of vote ${id}: ${vote.at}`)
    }
    // Counts that are not those of the votes, texts of no vote.
    faults.push(...recount(await readTables(url)).problems)

    for (const { field, body } of await db.selectFrom('vote_text').selectAll().execute()) {
      expect(within(body.length, 1, field === 1 ? 10_000 : 1_000), `a text of ${body.length}`)
      expect(!UNSEEN.test(body), `a text with what one cannot see: ${JSON.stringify(body.slice(0, 80))}`)
    }
    const titles = [
      ...(await db.selectFrom('demarche').selectAll().execute()).flatMap((one) => [
        one.title,
        one.administration,
        one.ministere,
      ]),
      ...(await db.selectFrom('button').selectAll().execute()).map(({ title }) => title),
      ...(await db.selectFrom('api_key').selectAll().execute()).map(({ name }) => name),
    ]
    for (const title of titles) {
      expect(within(title.length, 1, 300) && !UNSEEN.test(title), `a title: ${JSON.stringify(title)}`)
    }
    const seen = await db.selectFrom('origin_seen').selectAll().execute()
    for (const [button, origins] of Map.groupBy(seen, (one) => `${one.demarche}/${one.button}`)) {
      expect(origins.length <= 20, `button ${button} has seen ${origins.length} origins`)
    }
    return { faults, votes: votes.length }
  } finally {
    await store.close()
  }
}
