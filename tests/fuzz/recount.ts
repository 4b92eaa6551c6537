import { openStore } from '@monavis/collector'

const COUNTED = 0
const ERASED = 2
const LOCALES = ['fr', 'en', 'es', 'pt', 'ar']
const CHANNELS = [9, 10, 11, 12]
/** What no text may hold: control characters but tab and line feed, direction overrides. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u
const DAY_MS = 86_400_000

const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Everything in a database that breaks a limit, or a count that is not its votes; worked out from rows alone. */
export async function faultsInDatabase(url: string): Promise<{ faults: string[]; votes: number }> {
  const store = await openStore(url)
  try {
    const { db } = store
    const faults: string[] = []
    const expect = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
    const within = (n: number, min: number, max: number) => Number.isInteger(n) && n >= min && n <= max

    const votes = await db.selectFrom('vote').selectAll().execute()
    const expected = new Map<string, number>()
    for (const vote of votes) {
      const id = vote.id.toString('hex')
      expect(/^.{12}7.{3}[89ab].{15}$/.test(id), `vote ${id} is no UUIDv7`)
      if (vote.state === ERASED) continue
      expect(within(vote.demarche, 1, 999_999_999) && within(vote.button, 1, 9_999), `place of vote ${id}`)
      expect(
        within(vote.satisfaction, 1, 3) && within(vote.locale, 0, 4) && within(vote.source, 0, 3),
        `vote ${id}`,
      )
      expect(vote.at >= 0 && vote.at <= Date.now(), `instant of vote ${id}: ${vote.at}`)
      if (vote.state !== COUNTED) continue
      for (const cell of cellsOf(vote)) expected.set(cell, (expected.get(cell) ?? 0) + 1)
    }

    const counted = new Map<string, number>()
    for (const table of ['count_day', 'count_month', 'count_context'] as const) {
      for (const row of await db.selectFrom(table).selectAll().execute()) {
        const { demarche, button, day, month, ...cells } = row as unknown as Record<string, number>
        for (const [cell, n] of Object.entries(cells)) {
          if (n !== 0) counted.set(`${table}/${demarche}/${button}/${day ?? month}/${cell}`, n)
        }
      }
    }
    for (const cell of new Set([...expected.keys(), ...counted.keys()])) {
      const [votesSay, countsSay] = [expected.get(cell) ?? 0, counted.get(cell) ?? 0]
      expect(votesSay === countsSay, `${cell}: ${votesSay} votes, counted ${countsSay}`)
    }

    const isAlive = new Set(votes.filter(({ state }) => state !== ERASED).map(({ id }) => id.toString('hex')))
    for (const { vote, field, body } of await db.selectFrom('vote_text').selectAll().execute()) {
      expect(isAlive.has(vote.toString('hex')), `a text of no vote: ${vote.toString('hex')}`)
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

interface CountedVote {
  demarche: number
  button: number
  at: number
  satisfaction: number
  locale: number
  comprehension: number
  contact_tried: number
  contact_reached: number
  contact_satisfaction: number
}

/** The cells one vote stands in, as the design of the tables has them. */
function cellsOf(vote: CountedVote): string[] {
  const { demarche, button, satisfaction, comprehension } = vote
  const part = (type: string) => Number(PARIS.formatToParts(vote.at).find((one) => one.type === type)?.value)
  const [year, month] = [part('year'), part('month')]
  const day = Date.UTC(year, month - 1, part('day')) / DAY_MS
  const answers = [`satisfaction_${satisfaction}`]
  if (comprehension > 0) answers.push(`comprehension_${comprehension}`)
  if (vote.contact_tried > 0) answers.push('contact_tried_answered')
  for (let bit = 0; bit < 9; bit++)
    if ((vote.contact_tried >> bit) & 1) answers.push(`contact_tried_${9 + bit}`)
  for (const [i, channel] of CHANNELS.entries()) {
    const reached = (vote.contact_reached >> (i * 2)) & 3
    const satisfied = (vote.contact_satisfaction >> (i * 3)) & 7
    if (reached > 0) answers.push(`contact_reached_${channel}_${16 + reached}`)
    if (satisfied > 0) answers.push(`contact_satisfaction_${channel}_${18 + satisfied}`)
  }
  const place = `${demarche}/${button}`
  return [
    ...answers.map((cell) => `count_day/${place}/${day}/${cell}`),
    ...answers.map((cell) => `count_month/${place}/${year * 12 + month - 1}/${cell}`),
    `count_context/${place}/${day}/locale_${LOCALES[vote.locale]}_${satisfaction}`,
    `count_context/${place}/${day}/hour_${part('hour')}`,
  ]
}
