import Fastify from 'fastify'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { logOf, OneLog } from './request-log.ts'

it('takes what a route says under its request, and what the framework complains of, and no line a request', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line) => void lines.push(line) })
  await using app = Fastify({ logController: new OneLog(log), genReqId: () => 'the-id' })
  app.get('/', async (request, reply) => {
    logOf(request).info('seen')
    reply.send('once')
    reply.send('twice')
    return reply
  })

  expect((await app.inject('/')).body).toBe('once')
  const told = lines.map((line) => JSON.parse(line))
  expect(told).toEqual([
    expect.objectContaining({ level: 30, reqId: 'the-id', msg: 'seen' }),
    expect.objectContaining({
      level: 40,
      err: expect.objectContaining({ code: 'FST_ERR_REP_ALREADY_SENT' }),
    }),
  ])
})
