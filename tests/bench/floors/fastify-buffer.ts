import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

/** The floor under the feed: the framework sends the same bytes, or says that they have not changed. */
const body = readFileSync(String(process.argv[2]))
const app = Fastify()
app.get('/api/v1/observatoire', async (request, reply) => {
  if (request.headers['if-none-match'] !== undefined) return reply.code(304).send()
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-encoding', 'br')
    .send(body)
})
console.info(await app.listen({ host: '127.0.0.1', port: 0 }))
