import { randomBytes } from 'node:crypto'
import { voteSchema } from '@monavis/shared/schemas'
import type { Vote } from '@monavis/shared/vote'
import Fastify from 'fastify'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import type { z } from 'zod'

/**
 * The floor under the collector on PostgreSQL: the framework, and group commit through Kysely alone. All votes that
 * wait go into one transaction: their rows in one insert, their daily counts in one upsert. No idempotence, no limit,
 * no second table of counts.
 */
interface Tables {
  vote: { id: Buffer; demarche: number; at: number; satisfaction: number; digest: Buffer }
  count_day: { demarche: number; day: number; satisfaction: number; n: number }
}

const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool: new Pool({ connectionString: String(process.argv[2]) }) }),
})
await sql`create table vote (id bytea primary key, demarche integer not null, at bigint not null,
  satisfaction integer not null, digest bytea not null)`.execute(db)
await sql`create table count_day (day integer, demarche integer, satisfaction integer, n integer not null,
  primary key (day, demarche, satisfaction))`.execute(db)

const waiting: { vote: Vote; done: () => void }[] = []
let isRunning = false
async function run(): Promise<void> {
  isRunning = true
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 500)
    await db.transaction().execute(async (trx) => {
      const at = Date.now()
      const day = Math.floor(at / 86_400_000)
      const rows = batch.map(({ vote: { id, demarche, satisfaction } }) => ({
        id: Buffer.from(id.replaceAll('-', ''), 'hex'),
        demarche,
        at,
        satisfaction,
        digest: randomBytes(8),
      }))
      await trx.insertInto('vote').values(rows).execute()
      const counts = Map.groupBy(rows, ({ demarche, satisfaction }) => `${demarche}/${satisfaction}`)
      await trx
        .insertInto('count_day')
        .values(
          [...counts.values()].flatMap(([row, ...others]) =>
            row ? { demarche: row.demarche, day, satisfaction: row.satisfaction, n: 1 + others.length } : [],
          ),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'demarche', 'satisfaction'])
            .doUpdateSet((eb) => ({ n: eb('count_day.n', '+', eb.ref('excluded.n')) })),
        )
        .execute()
    })
    for (const { done } of batch) done()
  }
  isRunning = false
}

const app = Fastify()
app.setValidatorCompiler<z.ZodType>(({ schema }) => (value) => {
  const { success, data, error } = schema.safeParse(value)
  return success ? { value: data } : { error }
})
app.post<{ Body: Vote }>('/api/v1/votes', { schema: { body: voteSchema } }, async (request, reply) => {
  await new Promise<void>((done) => {
    waiting.push({ vote: request.body, done })
    if (!isRunning) void run()
  })
  return reply.code(201).send({ id: request.body.id, editToken: 'none' })
})
console.info(await app.listen({ host: '127.0.0.1', port: 0 }))
